package io.baton.imports;

import io.baton.sheets.SheetFormat;
import io.baton.sheets.SheetRow;
import java.util.List;

/** The beginning of a file. */
public record SheetContent(SheetFormat format, List<String> header, List<SheetRow> samples) {}
