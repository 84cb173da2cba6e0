package io.baton.webforms;

/** Why a submission did not become a lead by itself. */
public enum QuarantineReason {
    /** The field was filled in that people do not see. */
    TRAP,
    /** It was sent faster than anybody reads and types. */
    TOO_FAST,
    /** More came from this network address than people send. */
    MANY_FROM_ADDRESS,
    /** More came by this form than people send. */
    MANY_FOR_FORM,
    /** A name is an address of the web, or the message has many. */
    LINKS,
    /** The same rendering of the form was sent before with something else in it. */
    SENT_OTHERWISE,
    /** It came without a form of ours, or with one too old: it was shown again and not sent once more. */
    UNCONFIRMED,
    /** The form was closed. */
    FORM_CLOSED,
    /** It cannot be a lead by what the organisation has set. */
    NOT_A_LEAD
}
