package io.baton.lists;

import io.baton.leads.Stage;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the conditions of a filter ask of leads.
 *
 * @param possible false when no lead can fulfil them
 * @param clues what must be true
 * @param lacking what must not be true
 * @param stages null for any
 * @param offices in the custody of one of these; null for any
 * @param sender the office it came from
 * @param receivedFrom the first instant that counts
 * @param receivedBefore the first instant that does not count any more
 */
record Narrowing(
        boolean possible,
        List<Clue> clues,
        List<Clue> lacking,
        @Nullable Set<Stage> stages,
        @Nullable Set<UUID> offices,
        @Nullable UUID sender,
        @Nullable OffsetDateTime receivedFrom,
        @Nullable OffsetDateTime receivedBefore) {

    static final Narrowing NONE = new Narrowing(true, List.of(), List.of(), null, null, null, null, null);
    static final Narrowing IMPOSSIBLE = new Narrowing(false, List.of(), List.of(), null, null, null, null, null);
}
