package io.baton.assignment;

/** What can follow when a lead is accepted. */
public enum ActionKind {
    /** The assignee has something to do about it. */
    TASK,
    /** A letter is written to its contact; nobody sends it but people. */
    LETTER,
    /** An opportunity of its contact is opened. */
    OPPORTUNITY
}
