package io.baton.bulk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One bulk work.
 *
 * @param selection the list it was begun on, as the query of an address
 * @param leads how many leads it is over
 * @param done how many of them the command was carried out for
 * @param refused how many of them it was refused for
 * @param problem why it failed, or null
 */
public record BulkWorkView(
        UUID id,
        UUID createdBy,
        Instant createdAt,
        BulkTask task,
        String selection,
        BulkWorkState state,
        int leads,
        int done,
        int refused,
        @Nullable String problem) {

    /** How many have their outcome. */
    public int worked() {
        return done + refused;
    }

    /** How far it is, from 0 to 100; 100 only when every lead has its outcome. */
    public int percent() {
        return (int) (100L * worked() / leads);
    }
}
