package io.baton.imports;

import io.baton.platform.Command;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import cannot go on. */
record FailImport(UUID importId, String problem, @Nullable Integer row) implements Command<GoOn> {}
