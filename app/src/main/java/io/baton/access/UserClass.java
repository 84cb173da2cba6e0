package io.baton.access;

/** The class of a user: only a Producer/Manager can be given leads. */
public enum UserClass {
    PRODUCER_MANAGER,
    STAFF
}
