package io.baton.platform;

import java.time.Duration;

/**
 * Work that is looked for again and again, by whichever server comes first. A run is no more than a wake-up: what is to
 * be done, and whether it is still to be done, the database says. A bean of this type is scheduled by itself.
 */
public interface RecurringJob {

    /** Its name in the table of wake-ups; never changed once it landed. */
    String name();

    /** How long after a run the next begins. */
    Duration every();

    /** Does what is due. Outside of any transaction; what it throws is logged and tried again. */
    void run();
}
