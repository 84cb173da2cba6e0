package io.baton.notifications;

/** What a mail says; its texts are {@code notifications.mail.} and this. */
public enum MailTemplate {
    /** Carries the link by which an invited user chooses a first password. */
    INVITATION,
    /** Carries the link by which a user who asked for it chooses a new password. */
    PASSWORD_RESET,
    /** Tells somebody of one offer, or of many, and asks for an answer. */
    ASSIGNMENT,
    /** Tells somebody that the time to answer one offer, or many, is nearly over. */
    REMINDER,
    /** Carries the link by which a user confirms the address to which mail is to go. */
    ADDRESS,
    /** Tells whoever answered an offer by a reply what came of it. */
    ANSWER_TOLD,
    /** Tells whoever replied to an offer, and was not understood, how to answer. */
    ANSWER_HELP
}
