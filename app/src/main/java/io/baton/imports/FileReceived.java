package io.baton.imports;

import java.util.UUID;

/**
 * The file is kept.
 *
 * @param importId the import of it
 * @param earlier whether that is an earlier import of the same file with the same settings: then nothing new begins
 */
public record FileReceived(UUID importId, boolean earlier) {}
