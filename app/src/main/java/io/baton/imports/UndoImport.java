package io.baton.imports;

import io.baton.platform.Command;
import java.util.UUID;

/** Removes the leads of an import that nobody has touched. */
public record UndoImport(UUID importId) implements Command<ImportMoved> {}
