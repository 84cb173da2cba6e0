package io.baton.tasks;

/** What a task is. */
public enum TaskKind {
    /** Something to be done. */
    TO_DO,
    /** To get in touch again. Of each thing a user has at most one that is open: a further one moves it. */
    NEXT_CONTACT
}
