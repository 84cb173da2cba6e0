package io.baton.imports;

import io.baton.platform.Command;
import java.util.UUID;

/**
 * The whole file was read.
 *
 * @param settingsDigest of what it was read by, in hex: when that was changed meanwhile, it is read again
 */
record FinishCheck(UUID importId, String settingsDigest, ImportCheck check) implements Command<GoOn> {}
