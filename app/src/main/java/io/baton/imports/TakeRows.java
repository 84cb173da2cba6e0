package io.baton.imports;

import io.baton.platform.Command;
import io.baton.sheets.SheetRow;
import java.util.List;
import java.util.UUID;

/**
 * Makes leads of the next rows of a running import.
 *
 * @param afterRow the row these follow: when another has gone on meanwhile, nothing is done
 * @param last whether these are the last of the file
 */
record TakeRows(UUID importId, int afterRow, List<SheetRow> rows, boolean last) implements Command<GoOn> {}
