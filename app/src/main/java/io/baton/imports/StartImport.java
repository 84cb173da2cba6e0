package io.baton.imports;

import io.baton.platform.Command;
import java.util.UUID;

/** Begins to make leads of the rows of a checked file. */
public record StartImport(UUID importId) implements Command<ImportMoved> {}
