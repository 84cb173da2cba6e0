package io.baton.sheets;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files of rows. */
public final class Sheets {

    private static final int SAMPLE = 1 << 16;
    private static final int MAGIC = 8;

    private Sheets() {}

    /**
     * Finds out how a file is to be read.
     *
     * @throws UnreadableSheetException when it is no table
     */
    public static SheetFormat detect(Path file) {
        try {
            if (Files.size(file) == 0) {
                throw new UnreadableSheetException(SheetProblem.EMPTY, null);
            }
            byte[] start = TextEncoding.start(file, MAGIC);
            if (TextEncoding.startsWith(start, 'P', 'K', 3, 4)) {
                return SheetFormat.WORKBOOK;
            }
            if (TextEncoding.startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
                throw new UnreadableSheetException(SheetProblem.OLD_OR_LOCKED_WORKBOOK, null);
            }
            if (TextEncoding.startsWith(start, '%', 'P', 'D', 'F')) {
                throw new UnreadableSheetException(SheetProblem.NOT_A_TABLE, null);
            }
            Charset charset = TextEncoding.of(file);
            return new SheetFormat(SheetFormat.Kind.TEXT, charset.name(), Delimiters.of(sample(file, charset)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens a file to be read from its beginning.
     *
     * @throws UnreadableSheetException when it has no header, or cannot be read so
     */
    public static SheetReader open(Path file, SheetFormat format) {
        try {
            RawRows rows = switch (format.kind()) {
                case WORKBOOK -> XlsxRows.open(file);
                case TEXT ->
                    new CsvRows(TextEncoding.read(file, Charset.forName(format.charset())), format.delimiter());
            };
            return SheetReader.of(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sample(Path file, Charset charset) throws IOException {
        char[] buffer = new char[SAMPLE];
        try (Reader reader = TextEncoding.read(file, charset)) {
            int length = 0;
            int read = 0;
            while (read >= 0 && length < SAMPLE) {
                read = reader.read(buffer, length, SAMPLE - length);
                length += Math.max(read, 0);
            }
            String text = new String(buffer, 0, length);
            if (hasBinary(text)) {
                throw new UnreadableSheetException(SheetProblem.NOT_A_TABLE, null);
            }
            return text;
        }
    }

    /** Control characters that no text has. */
    private static boolean hasBinary(String text) {
        long controls = text.chars()
                .filter(each -> each < 0x20 && each != '\t' && each != '\n' && each != '\r' && each != 0x1A)
                .count();
        return controls > text.length() / 100;
    }
}
