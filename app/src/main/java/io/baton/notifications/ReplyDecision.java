package io.baton.notifications;

/** What a reply says to the offer it answers. */
sealed interface ReplyDecision {

    record Accept() implements ReplyDecision {}

    /** @param reason why, or empty */
    record Reject(String reason) implements ReplyDecision {}

    /** It cannot be told, so that nothing is done. */
    record Unclear() implements ReplyDecision {}
}
