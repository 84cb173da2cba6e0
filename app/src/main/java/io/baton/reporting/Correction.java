package io.baton.reporting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Leads that count, within a span, for something else than sums and facts say, because they have changed since.
 *
 * @param ofUser whether it is of leads and users, or of leads alone
 * @param campaignId null of leads without a campaign
 * @param userId of whom it is; of nobody where it is of leads alone
 * @param flags what they count for, a bit for each {@link Figure}
 * @param waitStep after which step of time they were accepted first, or null
 * @param leads how many; less than none where it is old and to be taken away
 */
record Correction(
        int span,
        boolean ofUser,
        @Nullable UUID campaignId,
        UUID userId,
        int flags,
        @Nullable Integer waitStep,
        long leads) {

    /** How many of its leads their user has now. */
    long held() {
        return (flags >> Figure.HELD & 1) * leads;
    }

    Correction ofAllSpans() {
        return new Correction(0, ofUser, campaignId, userId, flags, waitStep, leads);
    }
}
