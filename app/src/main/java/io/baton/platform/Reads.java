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

    /** For the few lookups that must find out whose something is: sees no tenant table's rows at all. */
    public <T> T beforeOrganisationIsKnown(Supplier<T> reads) {
        return door.read(null, reads);
    }
}
