package io.baton.leads;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody agreed to be approached.
 *
 * @param text what was agreed to, as it was shown
 * @param version which edition of that text
 * @param at when
 */
public record Consent(
        boolean given,
        @Nullable String text,
        @Nullable String version,
        @Nullable Instant at) {}
