package io.baton.imports;

import io.baton.platform.Command;
import java.util.UUID;

/** Gives up an import before anything was taken. */
public record DiscardImport(UUID importId) implements Command<ImportMoved> {}
