package io.baton.lists;

import java.util.UUID;

/** The lead was brought in by one import, and is still there. */
record ImportClue(UUID importId) implements Clue {}
