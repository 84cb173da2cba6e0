package io.baton.tasks;

import java.util.UUID;

/** What a task is about. */
public record TaskSubject(SubjectKind kind, UUID id) {

    public static TaskSubject lead(UUID id) {
        return new TaskSubject(SubjectKind.LEAD, id);
    }

    public static TaskSubject contact(UUID id) {
        return new TaskSubject(SubjectKind.CONTACT, id);
    }

    public static TaskSubject opportunity(UUID id) {
        return new TaskSubject(SubjectKind.OPPORTUNITY, id);
    }
}
