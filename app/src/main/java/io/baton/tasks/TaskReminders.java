package io.baton.tasks;

import io.baton.platform.Actor;
import io.baton.platform.CommandRunner;
import io.baton.platform.Jobs;
import io.baton.platform.RecurringJob;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks whose reminders are due, in stretches, and has them given. Any server may; what fails for one organisation does
 * not keep the others waiting.
 */
@Component
class TaskReminders implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(TaskReminders.class);
    private static final int STRETCH = 500;

    private final Jobs jobs;
    private final TaskQuery query;
    private final CommandRunner runner;

    TaskReminders(Jobs jobs, TaskQuery query, CommandRunner runner) {
        this.jobs = jobs;
        this.query = query;
        this.runner = runner;
    }

    @Override
    public String name() {
        return "task-reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        int reminded;
        do {
            reminded = 0;
            Map<UUID, List<UUID>> due = jobs.acrossOrganisations(() -> query.listToRemind(STRETCH));
            for (Map.Entry<UUID, List<UUID>> each : due.entrySet()) {
                reminded += remind(each.getKey(), each.getValue());
            }
        } while (reminded == STRETCH && !Thread.currentThread().isInterrupted());
    }

    private int remind(UUID organisationId, List<UUID> taskIds) {
        try {
            return runner.run(Actor.system(organisationId), new RemindTasks(taskIds))
                    .count();
        } catch (RuntimeException e) {
            LOG.warn("reminders of {} will be looked at again: {}", organisationId, e.toString());
            return 0;
        }
    }
}
