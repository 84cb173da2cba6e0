package io.baton.tasks;

/** The parts of a user's tasks. Days are those of the user's own zone. */
public enum TaskTab {
    /** Open, and the time is over. */
    OVERDUE,
    /** Open, and due today. */
    TODAY,
    /** Open, and due on a later day. */
    COMING,
    /** Done, the latest first. */
    DONE,
    /** Open, given by the user to somebody else; the others are the user's own. */
    GIVEN
}
