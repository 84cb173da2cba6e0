package io.baton.platform;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The door for reading: one read-only snapshot, closed to every organisation but the given one. */
@Component
public class Reads {

    private final TransactionDoor door;

    Reads(TransactionDoor door) {
        this.door = door;
    }

    /** Runs the reads in one snapshot of the organisation; inside an open transaction it joins that. */
    public <T> T inSnapshot(UUID organisationId, Supplier<T> reads) {
        return door.read(organisationId, reads);
    }

    /**
     * For what many ask for in one request: in a snapshot it is read once, for nothing in it changes. In the
     * transaction of a command it is read each time.
     *
     * @param question what is read and of what: one record a kind of question, equal where the answer is
     */
    public <T> T once(Record question, Supplier<T> read) {
        return door.once(question, read);
    }

    /** For the few lookups that must find out whose something is: sees no tenant table's rows at all. */
    public <T> T beforeOrganisationIsKnown(Supplier<T> reads) {
        return door.read(null, reads);
    }
}
