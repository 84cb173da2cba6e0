package io.baton.assignment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An advisor of any office leads can be forwarded to.
 *
 * @param openLeads how many leads this user holds and has not finished, or null where that is not told
 * @param rejectedOfThese how many of the leads in question this user has rejected before
 * @param awayUntil the last day of an absence that goes on today, or null for whoever is here
 */
public record PossibleAdvisor(
        UUID userId,
        String name,
        String officeName,
        @Nullable Integer openLeads,
        int rejectedOfThese,
        @Nullable LocalDate awayUntil) {}
