package io.baton.platform;

import io.baton.testing.Baton;
import java.util.UUID;
import java.util.function.Supplier;

/** Opens the door for tests of front doors that write in the transaction of a command. */
public final class OpenDoor {

    private OpenDoor() {}

    public static <T> T write(Baton baton, UUID organisationId, Supplier<T> work) {
        return baton.bean(TransactionDoor.class).write(organisationId, work);
    }
}
