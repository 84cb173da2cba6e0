package io.baton.platform;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Recognises repeated writes and answers them with what is kept of the first. */
@Component
class Repeats {

    /** Stands for the system where a repeat has no user. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final RepeatTable table;
    private final JsonMapper json;

    Repeats(RepeatTable table, JsonMapper json) {
        this.table = table;
        this.json = json;
    }

    Optional<Object> findKept(Actor actor, RepeatKey key) {
        if (!table.tryLock(actor.organisationId(), userOf(actor), key)) {
            throw new RepeatInProgressException("the first call with this key is still running");
        }
        return table.find(actor.organisationId(), userOf(actor), key).map(row -> restore(row, key));
    }

    void keep(Actor actor, RepeatKey key, Object outcome) {
        if (outcome instanceof NotKept) {
            return;
        }
        table.insert(
                actor.organisationId(),
                userOf(actor),
                key,
                outcome.getClass().getName(),
                json.writeValueAsString(outcome));
    }

    private Object restore(RepeatTable.Kept row, RepeatKey key) {
        if (!row.requestDigest().equals(key.requestDigest())) {
            throw new RepeatMismatchException("this key was used with another body");
        }
        try {
            return json.readValue(row.outcome(), Class.forName(row.outcomeType()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("kept outcome of an unknown kind: " + row.outcomeType(), e);
        }
    }

    private static UUID userOf(Actor actor) {
        return actor.userId() == null ? NOBODY : actor.userId();
    }
}
