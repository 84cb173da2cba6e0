package io.baton.assignment;

/** What a person can do about a lead's custody. */
public enum CustodyCommand {
    ACCEPT,
    ASSIGN,
    AUTO_ASSIGN,
    REVOKE,
    REJECT,
    STATUS,
    CLOSE,
    REOPEN
}
