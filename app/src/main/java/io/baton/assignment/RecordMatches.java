package io.baton.assignment;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Front door: which contacts leads belong to by record match. Asked when it is to be shown or decided and kept nowhere,
 * so that it is true whatever has changed, on either side.
 */
@Component
public class RecordMatches {

    private final RecordMatchQuery query;

    RecordMatches(RecordMatchQuery query) {
        this.query = query;
    }

    /** The contacts that match each of these leads, in one statement; leads without any are not in the answer. */
    public Map<UUID, Set<UUID>> of(UUID organisationId, Collection<UUID> leadIds) {
        return leadIds.isEmpty() ? Map.of() : query.contactsOf(organisationId, leadIds);
    }
}
