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

    /**
     * Does work over all organisations a stretch at a time, each in a transaction of its own, until one is not full.
     *
     * @param stretch how many rows a full stretch has
     * @param work does one stretch, and answers how many rows it had
     */
    public void inStretches(int stretch, Supplier<Integer> work) {
        int done;
        do {
            done = acrossOrganisations(work);
        } while (done == stretch && !Thread.currentThread().isInterrupted());
    }
}
