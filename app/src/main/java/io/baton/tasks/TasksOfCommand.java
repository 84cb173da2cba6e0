package io.baton.tasks;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.NotFoundException;
import io.baton.platform.NotPermittedException;
import io.baton.platform.StaleVersionException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** First step of every command on a task that is there: who acts, and the task, locked, as far as that person may. */
@Component
class TasksOfCommand {

    record Locked(ActingUser user, TaskView task) {}

    private final ActingUsers users;
    private final TaskTable table;
    private final SubjectNames subjects;

    TasksOfCommand(ActingUsers users, TaskTable table, SubjectNames subjects) {
        this.users = users;
        this.table = table;
        this.subjects = subjects;
    }

    /**
     * Locks the task.
     *
     * @param version it must still have, or null for any
     * @throws NotFoundException where it is not there for this user
     * @throws NotPermittedException where the user sees it and may not change it
     */
    Locked lock(Actor actor, UUID taskId, @Nullable Integer version) {
        ActingUser user = users.get(actor, Right.LEAD_FOLLOW_UP);
        TaskTable.Stored task = table.lock(user.organisationId(), taskId)
                .orElseThrow(() -> new NotFoundException("there is no such task"));
        if (!TaskRules.mayChange(user, task)) {
            TaskSubject subject = task.view().subject();
            if (subject == null || !subjects.sees(user, subject)) {
                throw new NotFoundException("there is no such task");
            }
            throw new NotPermittedException("somebody else's task");
        }
        if (version != null && task.view().version() != version) {
            throw new StaleVersionException(task.view().version());
        }
        return new Locked(user, task.view());
    }
}
