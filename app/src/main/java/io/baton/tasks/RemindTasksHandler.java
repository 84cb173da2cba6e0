package io.baton.tasks;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.NotPermittedException;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Notes each reminder as given, by a condition on the row, and publishes what was noted: so that of two servers only
 * one tells of it.
 */
@Component
class RemindTasksHandler implements CommandHandler<RemindTasks, TasksReminded> {

    private final TaskTable table;
    private final ApplicationEventPublisher events;

    RemindTasksHandler(TaskTable table, ApplicationEventPublisher events) {
        this.table = table;
        this.events = events;
    }

    @Override
    public Class<RemindTasks> commandType() {
        return RemindTasks.class;
    }

    @Override
    public TasksReminded handle(RemindTasks command, Actor actor) {
        if (actor.userId() != null) {
            throw new NotPermittedException("only the clock reminds");
        }
        Map<UUID, UUID> reminded = table.markReminded(actor.organisationId(), command.taskIds());
        if (!reminded.isEmpty()) {
            events.publishEvent(new TasksDue(actor.organisationId(), reminded));
        }
        return new TasksReminded(reminded.size());
    }
}
