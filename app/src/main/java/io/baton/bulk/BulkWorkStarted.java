package io.baton.bulk;

import java.util.UUID;

/** A bulk work has begun. */
public record BulkWorkStarted(UUID workId) {}
