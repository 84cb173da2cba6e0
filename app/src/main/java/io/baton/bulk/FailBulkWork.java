package io.baton.bulk;

import io.baton.platform.Command;
import java.util.UUID;

/** A bulk work cannot go on. */
record FailBulkWork(UUID workId, String problem) implements Command<GoOn> {}
