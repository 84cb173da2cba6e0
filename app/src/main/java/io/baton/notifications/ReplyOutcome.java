package io.baton.notifications;

/** What came of a reply. */
public enum ReplyOutcome {
    ACCEPTED,
    REJECTED,
    /** The offer was open no more. */
    TOO_LATE,
    /** Whom the offer was made to may not answer it now. */
    NOT_POSSIBLE,
    /** What it says could not be told. */
    UNCLEAR,
    /** A machine wrote it. */
    AUTOMATIC,
    /** It is not, or may not be, from whom the mail went to. */
    NOT_TRUSTED,
    /** Something went wrong here, again and again. */
    NOT_HANDLED;

    /** Whether who wrote it is told how the offer stands. */
    boolean isTold() {
        return switch (this) {
            case ACCEPTED, REJECTED, TOO_LATE, NOT_POSSIBLE -> true;
            case UNCLEAR, AUTOMATIC, NOT_TRUSTED, NOT_HANDLED -> false;
        };
    }
}
