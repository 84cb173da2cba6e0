package io.baton.platform;

import java.time.Duration;

/**
 * Work that waits for a moment and cannot wait for its turn, such as deadlines. Every server does it, again and again;
 * that each piece is done once is for the database to keep, under the locks of the rows concerned. A bean of this type
 * runs by itself.
 */
public interface ContinualJob {

    /** Its name in the log. */
    String name();

    /**
     * Does what is due. Outside of any transaction; what it throws is logged and tried again.
     *
     * @return how long nothing will be due; it is asked again after that, and after a second at the latest
     */
    Duration run();
}
