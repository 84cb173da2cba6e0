package io.baton.assignment;

/** What can be asked of a lead's custody. */
enum CustodyMove {
    DISPATCH,
    RECALL,
    FORWARD_TO_OFFICE,
    FORWARD_TO_USER,
    REJECT_FROM_OFFICE,
    SET_CAMPAIGN,
    SET_GROUP,
    ASSIGN,
    ACCEPT,
    REJECT,
    REVOKE,
    REASSIGN,
    SET_STATUS,
    CLOSE,
    MERGE,
    REOPEN,
    /** The time to answer is nearly over, and whoever has it is told. */
    REMIND,
    /** Who may validate says whether what was claimed is so. */
    VALIDATE,
    /** The time to answer is over, and somebody is to decide. */
    EXPIRE,
    /** The offer waits for longer, or less long, than it was made for. */
    MOVE_DEADLINE
}
