package io.baton.intake;

import io.baton.platform.NotKept;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * No lead was made: the duplicate rule of the group rejects leads that repeat an earlier one of that group.
 *
 * @param earlierId the earlier lead, or null where it came in together with this one
 */
public record DuplicateRefused(@Nullable UUID earlierId) implements CreateOutcome, NotKept {}
