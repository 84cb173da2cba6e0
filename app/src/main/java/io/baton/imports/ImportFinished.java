package io.baton.imports;

import java.util.UUID;

/**
 * All rows of a file were worked on. Published in the transaction of the last ones.
 *
 * @param actorId who began it
 * @param officeId whose leads they are
 * @param taken how many leads came of it
 */
public record ImportFinished(UUID organisationId, UUID actorId, UUID importId, UUID officeId, int taken) {}
