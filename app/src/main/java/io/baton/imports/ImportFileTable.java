package io.baton.imports;

import static io.baton.tables.Tables.IMPORT_FILE;
import static io.baton.tables.Tables.IMPORT_FILE_PIECE;

import io.baton.platform.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;

/** SQL of the files as they were received. */
@Repository
class ImportFileTable {

    private static final int PIECE = 1 << 20;

    private final DSLContext database;

    ImportFileTable(DSLContext database) {
        this.database = database;
    }

    /** Keeps the file, once however often it is sent; answers its id. */
    UUID keep(UUID organisationId, StoredFile file) throws IOException {
        byte[] digest = HexFormat.of().parseHex(file.digest());
        UUID id = Ids.next();
        int inserted = database.insertInto(IMPORT_FILE)
                .set(IMPORT_FILE.ORGANISATION_ID, organisationId)
                .set(IMPORT_FILE.ID, id)
                .set(IMPORT_FILE.DIGEST, digest)
                .set(IMPORT_FILE.SIZE_BYTES, file.sizeBytes())
                .onConflictDoNothing()
                .execute();
        if (inserted == 0) {
            return Objects.requireNonNull(database.select(IMPORT_FILE.ID)
                    .from(IMPORT_FILE)
                    .where(IMPORT_FILE.ORGANISATION_ID.eq(organisationId))
                    .and(IMPORT_FILE.DIGEST.eq(digest))
                    .fetchSingle(IMPORT_FILE.ID));
        }
        // A statement a piece: memory stays flat, which one statement for all could not.
        try (InputStream bytes = Files.newInputStream(file.path())) {
            byte[] piece = bytes.readNBytes(PIECE);
            for (int position = 1; piece.length > 0; position++) {
                database.insertInto(IMPORT_FILE_PIECE)
                        .set(IMPORT_FILE_PIECE.ORGANISATION_ID, organisationId)
                        .set(IMPORT_FILE_PIECE.FILE_ID, id)
                        .set(IMPORT_FILE_PIECE.POSITION, position)
                        .set(IMPORT_FILE_PIECE.BYTES, piece)
                        .execute();
                piece = bytes.readNBytes(PIECE);
            }
        }
        return id;
    }

    /** Writes the file where files are read. */
    void copy(UUID organisationId, UUID fileId, Path to) {
        try (OutputStream bytes = Files.newOutputStream(to);
                Cursor<Record1<byte[]>> pieces = database.select(IMPORT_FILE_PIECE.BYTES)
                        .from(IMPORT_FILE_PIECE)
                        .where(IMPORT_FILE_PIECE.ORGANISATION_ID.eq(organisationId))
                        .and(IMPORT_FILE_PIECE.FILE_ID.eq(fileId))
                        .orderBy(IMPORT_FILE_PIECE.POSITION)
                        .fetchSize(4)
                        .fetchLazy()) {
            for (Record1<byte[]> piece : pieces) {
                bytes.write(piece.value1());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
