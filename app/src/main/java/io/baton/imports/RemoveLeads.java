package io.baton.imports;

import io.baton.platform.Command;
import java.util.UUID;

/** Removes the next untouched leads of an import that is being undone. */
record RemoveLeads(UUID importId) implements Command<GoOn> {}
