package io.baton.imports;

import io.baton.sheets.SheetFormat;
import java.util.UUID;

/** All that decides what comes of a file. */
record ImportSettings(UUID officeId, SheetFormat format, ImportMapping mapping, WayWithDuplicates duplicates) {}
