package io.baton.webforms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A web form and what comes in by it.
 *
 * @param waiting how many submissions wait in quarantine, counted to 1000
 * @param lastLeadAt when the last lead came by itself, or null
 */
public record WebFormSummary(
        WebFormView form, int waiting, @Nullable Instant lastLeadAt) {}
