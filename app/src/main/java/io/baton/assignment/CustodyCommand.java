package io.baton.assignment;

/** What a person can do about a lead's custody. */
public enum CustodyCommand {
    ACCEPT,
    ASSIGN,
    AUTO_ASSIGN,
    DISPATCH,
    RECALL,
    FORWARD,
    CAMPAIGN,
    GROUP,
    REVOKE,
    REJECT,
    REJECT_FROM_OFFICE,
    STATUS,
    CLOSE,
    REOPEN,
    VALIDATE
}
