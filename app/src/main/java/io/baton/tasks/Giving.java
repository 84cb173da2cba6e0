package io.baton.tasks;

import io.baton.access.ActingUser;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows when a task was written: whoever was given it hears of it, and it is answered as it is now. */
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
        if (!assigneeId.equals(user.id())) {
            events.publishEvent(new TasksGiven(user.organisationId(), user.id(), Map.of(taskId, assigneeId)));
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
