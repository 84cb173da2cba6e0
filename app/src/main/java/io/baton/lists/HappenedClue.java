package io.baton.lists;

import io.baton.assignment.Happening;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * This happened to the lead, once at least.
 *
 * @param userId in an assignment to this user, or null for any
 */
record HappenedClue(Happening what, @Nullable UUID userId) implements Clue {}
