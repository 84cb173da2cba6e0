package io.baton.assignment;

/** What can be asked of a lead's custody. */
enum CustodyMove {
    ASSIGN,
    ACCEPT,
    REJECT,
    REVOKE,
    REASSIGN,
    SET_STATUS,
    CLOSE,
    MERGE,
    REOPEN
}
