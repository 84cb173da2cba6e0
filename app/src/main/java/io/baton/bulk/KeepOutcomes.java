package io.baton.bulk;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;

/** Keeps what came of some leads of a bulk work. */
record KeepOutcomes(UUID workId, List<LeadOutcome> outcomes) implements Command<GoOn> {}
