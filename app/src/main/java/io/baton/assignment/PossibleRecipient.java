package io.baton.assignment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody leads can be given to.
 *
 * @param openLeads how many leads this user holds and has not finished
 * @param rejectedOfThese how many of the leads in question this user has rejected before
 * @param awayUntil the last day of an absence that goes on today, or null for whoever is here
 */
public record PossibleRecipient(
        UUID userId,
        String name,
        UUID officeId,
        String officeName,
        int openLeads,
        int rejectedOfThese,
        @Nullable LocalDate awayUntil) {

    /** Those with the fewest open leads stand first, as they get more. */
    public static final Comparator<PossibleRecipient> AS_THEY_ARE_SERVED = Comparator.comparingInt(
                    PossibleRecipient::openLeads)
            .thenComparing(PossibleRecipient::name)
            .thenComparing(PossibleRecipient::userId);
}
