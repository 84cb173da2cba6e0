package io.baton.sheets;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks into a workbook, which is a zip of XML, before anything parses it: unpacks every part once and throws it away,
 * so that a small file that unpacks into an endless one is refused whatever it claims of its sizes.
 */
final class XlsxPackage {

    private static final long LARGEST_WHOLE = 2L << 30;
    /** All that is no sheet, such as the texts that cells share, is held in memory. */
    private static final long LARGEST_SHARED = 48L << 20;

    /** So is each row of a sheet. */
    private static final long LARGEST_ROW = 16L << 20;

    private static final int MOST_PARTS = 10_000;
    private static final String SHEETS = "xl/worksheets/";
    private static final String CONTENT = "xl/workbook.xml";

    private XlsxPackage() {}

    static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new UnreadableSheetException(SheetProblem.WORKBOOK_TOO_LARGE, null);
            }
            if (zip.getEntry(CONTENT) == null) {
                throw new UnreadableSheetException(SheetProblem.NOT_A_TABLE, null);
            }
            long left = LARGEST_WHOLE;
            Enumeration<? extends ZipEntry> parts = zip.entries();
            while (parts.hasMoreElements()) {
                ZipEntry part = parts.nextElement();
                String name = part.getName().toLowerCase(Locale.ROOT);
                // Also what is called otherwise: a workbook can name any part as a sheet.
                boolean sheet = name.startsWith(SHEETS);
                left -= unpackedBytes(zip, part, sheet ? left : Math.min(left, LARGEST_SHARED), sheet);
            }
        } catch (ZipException | EOFException e) {
            throw new UnreadableSheetException(SheetProblem.BROKEN_WORKBOOK, null);
        }
    }

    private static long unpackedBytes(ZipFile zip, ZipEntry part, long most, boolean sheet) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        RowBytes row = new RowBytes();
        try (InputStream unpacked = zip.getInputStream(part)) {
            for (int read = unpacked.read(buffer); read >= 0; read = unpacked.read(buffer)) {
                bytes += read;
                if (bytes > most || (sheet && row.longestWith(buffer, read) > LARGEST_ROW)) {
                    throw new UnreadableSheetException(SheetProblem.WORKBOOK_TOO_LARGE, null);
                }
            }
        }
        return bytes;
    }
}
