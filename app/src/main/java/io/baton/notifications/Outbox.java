package io.baton.notifications;

import io.baton.shared.Slice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Front door: the mail of an organisation. Reads only, in the transaction that is open. */
@Component
public class Outbox {

    private final OutgoingMailTable table;
    private final MailServer server;

    Outbox(OutgoingMailTable table, MailServer server) {
        this.table = table;
        this.server = server;
    }

    /** A stretch of the mail, newest first. */
    public Slice<OutgoingMailView> list(UUID organisationId, @Nullable String cursor, int limit) {
        return table.list(organisationId, MailCursor.read(cursor), limit);
    }

    /** Whether a mail server is set; without one mail waits. */
    public boolean sends() {
        return server.address().isPresent();
    }
}
