package io.baton.imports;

import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.shared.FieldProblem;
import io.baton.sheets.SheetFormat;
import io.baton.sheets.SheetReader;
import io.baton.sheets.SheetRow;
import io.baton.sheets.Sheets;
import io.baton.sheets.UnreadableSheetException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Front door: files on their way between who sent them, the database and whoever reads them. */
@Component
public class ImportFiles {

    /** Largest file that is taken. */
    public static final long LARGEST_BYTES = 200L << 20;

    private static final int SAMPLES = 50;
    private static final int LONGEST_NAME = 200;
    /** Of a cell, in the first rows that are shown. */
    private static final int LONGEST_SAMPLE = 1_000;

    private final ImportFileTable table;
    private final Reads reads;

    ImportFiles(ImportFileTable table, Reads reads) {
        this.table = table;
        this.reads = reads;
    }

    /**
     * Takes in a file that is being sent and has it worked on; afterwards it is gone from this machine.
     *
     * @param name as the sender calls it
     * @throws InvalidInputException when it is too large
     */
    public <T> T received(InputStream bytes, String name, Function<StoredFile, T> work) {
        return temporary(path -> {
            MessageDigest digest = Digests.sha256();
            long size;
            try (OutputStream to = new DigestOutputStream(Files.newOutputStream(path), digest)) {
                size = bytes.transferTo(to);
            }
            if (size > LARGEST_BYTES) {
                throw new InvalidInputException(FieldProblem.tooLong("file", (int) LARGEST_BYTES));
            }
            return work.apply(
                    new StoredFile(path, shortened(name), HexFormat.of().formatHex(digest.digest()), size));
        });
    }

    /** Has a kept file read, outside of any transaction. */
    <T> T read(UUID organisationId, UUID fileId, Function<Path, T> work) {
        return temporary(path -> {
            reads.inSnapshot(organisationId, () -> {
                table.copy(organisationId, fileId, path);
                return true;
            });
            return work.apply(path);
        });
    }

    /** The beginning of a kept file, read in another format. Outside of any transaction. */
    public SheetContent beginningOf(UUID organisationId, ImportView view, SheetFormat format) {
        return read(organisationId, view.fileId(), path -> beginning(path, format));
    }

    /**
     * The beginning of a file.
     *
     * @throws InvalidInputException when it is no table
     */
    static SheetContent beginning(Path path) {
        try {
            return beginning(path, Sheets.detect(path));
        } catch (UnreadableSheetException e) {
            throw unreadable(e);
        }
    }

    private static SheetContent beginning(Path path, SheetFormat format) {
        try (SheetReader reader = Sheets.open(path, format)) {
            List<SheetRow> samples = new ArrayList<>();
            SheetRow row = reader.next();
            if (row == null) {
                throw new UnreadableSheetException(io.baton.sheets.SheetProblem.EMPTY, null);
            }
            while (row != null && samples.size() < SAMPLES) {
                samples.add(new SheetRow(
                        row.number(),
                        row.cells().stream().map(ImportFiles::sample).toList(),
                        row.problem()));
                row = reader.next();
            }
            return new SheetContent(format, reader.header(), samples);
        } catch (UnreadableSheetException e) {
            throw unreadable(e);
        }
    }

    private static String sample(String cell) {
        if (cell.length() <= LONGEST_SAMPLE) {
            return cell;
        }
        int end = Character.isHighSurrogate(cell.charAt(LONGEST_SAMPLE - 1)) ? LONGEST_SAMPLE - 1 : LONGEST_SAMPLE;
        return cell.substring(0, end);
    }

    /** What a person or program that sent the file is told. */
    static InvalidInputException unreadable(UnreadableSheetException e) {
        return new InvalidInputException(new FieldProblem(
                e.row() == null ? "file" : "file.row[" + e.row() + "]",
                e.problem().name(),
                (e.row() == null ? "" : "row " + e.row() + ": ") + said(e.problem())));
    }

    private static String said(io.baton.sheets.SheetProblem problem) {
        return switch (problem) {
            case EMPTY -> "there are no rows below a header";
            case NOT_A_TABLE -> "this is neither text nor a workbook";
            case OLD_OR_LOCKED_WORKBOOK -> "a workbook of before 2007, or a locked one; save it as .xlsx or CSV";
            case BROKEN_WORKBOOK -> "the workbook is torn";
            case WORKBOOK_TOO_LARGE -> "unpacked, the workbook is too large; save it as CSV";
            case TOO_MANY_ROWS -> "there are more than " + SheetReader.MOST_ROWS + " rows";
            case TOO_MANY_COLUMNS -> "there are too many columns";
            case UNCLOSED_QUOTE -> "a quotation mark is opened and never closed";
            case MORE_CELLS_THAN_COLUMNS -> "there are more cells than columns";
            case CELL_TOO_LONG -> "a cell is too long";
        };
    }

    /** Work with a file that may not be there any more in the end. */
    @FunctionalInterface
    private interface Work<T> {
        T with(Path path) throws IOException;
    }

    private static <T> T temporary(Work<T> work) {
        try {
            Path path = Files.createTempFile("baton-import", ".part");
            try {
                return work.with(path);
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shortened(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
        String last = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
        String known = last.isEmpty() ? "file" : last;
        return known.codePointCount(0, known.length()) <= LONGEST_NAME
                ? known
                : known.substring(0, known.offsetByCodePoints(0, LONGEST_NAME));
    }
}
