package io.baton.notifications;

import io.baton.access.ActingUser;
import io.baton.platform.NotFoundException;
import io.baton.shared.Slice;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Front door: what a user was alerted of. Reads only, in the transaction that is open. */
@Component
public class Alerts {

    /** Counted no further: beyond 99 nobody wants to know. */
    private static final int COUNT_TO = 100;

    private final AlertQuery query;

    Alerts(AlertQuery query) {
        this.query = query;
    }

    /** How many the user has not opened: exact up to 99, and 100 for more. */
    public int countUnopened(ActingUser user) {
        return query.countUnopened(user.organisationId(), user.id(), COUNT_TO);
    }

    /**
     * A stretch of the user's alerts, newest first.
     *
     * @param unopened only those that are not opened
     */
    public Slice<AlertView> list(ActingUser user, boolean unopened, @Nullable String cursor, int limit) {
        return query.list(user, unopened, AlertCursor.read(cursor), limit);
    }

    /** An alert of the user's own. */
    public Optional<AlertView> find(ActingUser user, UUID alertId) {
        return query.find(user, alertId);
    }

    /** An alert of the user's own. Throws where it is none. */
    public AlertView get(ActingUser user, UUID alertId) {
        return find(user, alertId).orElseThrow(() -> new NotFoundException("there is no such alert"));
    }
}
