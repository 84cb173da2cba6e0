package io.baton.platform;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The door for work across organisations: as the jobs role, which sees only tables that admit it. */
@Component
public class Jobs {

    private final TransactionDoor door;

    Jobs(TransactionDoor door) {
        this.door = door;
    }

    public <T> T acrossOrganisations(Supplier<T> work) {
        return door.job(work);
    }
}
