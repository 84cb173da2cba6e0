package io.baton.web.lists;

import io.baton.sheets.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The files a list, or figures, are exported to. */
public enum ExportFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8");

    private final String contentType;

    ExportFormat(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /** The ending of the file's name, and how an address spells it. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Writes such a file. */
    public SheetWriter writer(OutputStream output, String sheetName) throws IOException {
        return switch (this) {
            case XLSX -> SheetWriter.xlsx(output, sheetName);
            case CSV -> SheetWriter.csv(output);
        };
    }
}
