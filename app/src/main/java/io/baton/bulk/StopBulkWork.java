package io.baton.bulk;

import io.baton.platform.Command;
import java.util.UUID;

/** Stops a bulk work. What was done before stays done. */
public record StopBulkWork(UUID workId) implements Command<BulkWorkStopped> {}
