package io.baton.sheets;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a file as they stand in it, the header among them. */
interface RawRows extends Closeable {

    /** Most columns a table may have. */
    int MOST_COLUMNS = 500;

    /** As long as a cell of a spreadsheet can be. */
    int LONGEST_CELL = 32_767;

    /** The next row, or null after the last. */
    @Nullable
    SheetRow next() throws IOException;
}
