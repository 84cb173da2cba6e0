package io.baton.notifications;

/** What became of a mail so far. */
public enum MailState {
    /** To be sent, for the first time or again. */
    WAITING,
    /** The mail server took it. */
    SENT,
    /** Given up, after a day of trying or because nobody needs it any more. */
    FAILED
}
