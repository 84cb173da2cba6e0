package io.baton.lists;

import java.util.UUID;

/** An alert of this user's tells of the lead. */
record AlertClue(UUID alertId, UUID userId) implements Clue {}
