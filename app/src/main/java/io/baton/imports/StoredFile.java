package io.baton.imports;

import java.nio.file.Path;

/**
 * A file that was sent, on this machine until it is in the database.
 *
 * @param name as it was called
 * @param digest SHA-256 of its bytes, in hex
 */
public record StoredFile(Path path, String name, String digest, long sizeBytes) {}
