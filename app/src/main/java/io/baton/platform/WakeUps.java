package io.baton.platform;

import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Front door: has a job looked at soon, from inside the command that gives it something to do. The wake-up is a row of
 * that transaction: undone with it, and kept through a crash right after it.
 */
@Component
public class WakeUps {

    private final WakeUpTable table;

    WakeUps(WakeUpTable table) {
        this.table = table;
    }

    /**
     * @param job the name of a {@link RecurringJob}
     * @param subject why; asked for twice, it wakes once
     */
    public void stage(String job, UUID subject) {
        table.insertIfMissing(taskOf(job), subject.toString());
    }

    /** The name of a job's single wake-ups. */
    static String taskOf(String job) {
        return job + "-now";
    }
}
