package io.baton.platform;

import java.time.Instant;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Front door for loading a demonstration: has real commands done as of past moments. All of it is one transaction, as
 * the owner of the tables, in which the clock that decides is replaced and put back. So nobody else ever sees the other
 * clock, and a crash leaves neither half a history nor a wrong clock. See docs/adr/0013-demo-time.md.
 */
@Component
public class PastTime {

    /** The clock in somebody's hand. */
    public interface Hand {

        /** The database's real time. */
        Instant realTime();

        /** Sets the clock that decides; it runs on from there. */
        void setTo(Instant instant);
    }

    private final TransactionDoor door;
    private final ClockTable clock;

    PastTime(TransactionDoor door, ClockTable clock) {
        this.door = door;
        this.clock = clock;
    }

    /**
     * Does the work, whose commands and reads all run in one transaction; what it throws undoes all of it.
     *
     * @param owner leads to the same database as its owner, who alone can replace the clock
     */
    public void tell(DataSource owner, Consumer<Hand> work) {
        door.together(owner, () -> {
            clock.makeSettable();
            work.accept(new HandOnClock(clock));
            clock.restore();
        });
    }

    private record HandOnClock(ClockTable clock) implements Hand {

        @Override
        public Instant realTime() {
            return clock.realTime();
        }

        @Override
        public void setTo(Instant instant) {
            clock.set(instant);
        }
    }
}
