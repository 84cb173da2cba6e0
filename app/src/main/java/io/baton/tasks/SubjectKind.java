package io.baton.tasks;

/** What a task can be about. */
public enum SubjectKind {
    LEAD,
    CONTACT,
    OPPORTUNITY
}
