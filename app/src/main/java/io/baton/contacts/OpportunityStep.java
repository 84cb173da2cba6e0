package io.baton.contacts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stage an opportunity came to.
 *
 * @param by the name of who moved it there; null where Baton did
 */
public record OpportunityStep(
        OpportunityStage stage, Instant at, @Nullable String by) {}
