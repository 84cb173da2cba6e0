package io.baton.assignment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An office leads can be sent to.
 *
 * @param waiting how many leads wait there to be assigned, counted to 10,000; null where the user is not told
 */
public record PossibleOffice(
        UUID officeId, String name, @Nullable Integer waiting) {}
