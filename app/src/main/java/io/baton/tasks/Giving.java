package io.baton.tasks;

import io.baton.access.ActingUser;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows when a task was written: those concerned hear of it, and it is answered as it is now. */
@Component
class Giving {

    private final TaskTable table;
    private final SubjectNames subjects;
    private final ApplicationEventPublisher events;

    Giving(TaskTable table, SubjectNames subjects, ApplicationEventPublisher events) {
        this.table = table;
        this.subjects = subjects;
        this.events = events;
    }

    void tell(ActingUser user, UUID taskId, UUID assigneeId) {
        tell(user, Map.of(taskId, assigneeId));
    }

    /** @param assigneeOf who has each of these tasks now */
    void tell(ActingUser user, Map<UUID, UUID> assigneeOf) {
        Map<UUID, UUID> others = new HashMap<>(assigneeOf);
        others.values().removeIf(user.id()::equals);
        if (!others.isEmpty()) {
            events.publishEvent(new TasksGiven(user.organisationId(), user.id(), others));
        }
    }

    /** Whoever gave the task, and whoever had it to do, hear that somebody else did it. */
    void tellDone(ActingUser user, TaskView task) {
        Set<UUID> concerned = new HashSet<>();
        concerned.add(task.assignee().id());
        TaskPerson giver = task.createdBy();
        if (giver != null) {
            concerned.add(giver.id());
        }
        concerned.remove(user.id());
        if (!concerned.isEmpty()) {
            events.publishEvent(new TaskDone(user.organisationId(), user.id(), task.id(), concerned));
        }
    }

    TaskView shown(ActingUser user, UUID taskId) {
        TaskView task = table.find(user.organisationId(), taskId).orElseThrow().view();
        TaskSubject subject = task.subject();
        return subject == null
                ? task
                : task.about(subjects.namesOf(user, List.of(subject)).get(subject));
    }
}
