package io.baton.sheets;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;

/**
 * How a file is to be read.
 *
 * @param charset of a text, by its usual name; of a workbook UTF-8
 * @param delimiter what stands between the cells of a text; of a workbook a comma
 */
public record SheetFormat(Kind kind, String charset, char delimiter) {

    /** What cells of a text may be set apart by. */
    public static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    /** What a text may be encoded in, the usual first. */
    public static final List<String> CHARSETS = List.of(
            "UTF-8",
            "windows-1252",
            "UTF-16LE",
            "UTF-16BE",
            "ISO-8859-1",
            "ISO-8859-15",
            "windows-1250",
            "ISO-8859-2",
            "windows-1251",
            "windows-1253",
            "windows-1254",
            "windows-1256",
            "IBM850",
            "Shift_JIS");

    /** Kinds of files. */
    public enum Kind {
        TEXT,
        WORKBOOK
    }

    static final SheetFormat WORKBOOK = new SheetFormat(Kind.WORKBOOK, StandardCharsets.UTF_8.name(), ',');

    /** Whether this installation can read what it names. */
    public boolean isKnown() {
        return CHARSETS.contains(charset) && DELIMITERS.contains(delimiter) && isSupported();
    }

    private boolean isSupported() {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return false;
        }
    }
}
