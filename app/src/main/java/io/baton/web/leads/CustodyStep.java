package io.baton.web.leads;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has or had a lead: a person or an office.
 *
 * @param key the sentence's key, such as {@code custody.OFFERED}
 * @param from since when
 * @param to until when, or null
 * @param current whether it is there now
 */
public record CustodyStep(
        String name, String key, Instant from, @Nullable Instant to, boolean current) {}
