package io.baton.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The random passwords of the embedded database. They are made before the database, so that a start that breaks off in
 * between finds them again.
 *
 * @param superuser used by the launcher only
 * @param owner migrates
 * @param app serves
 */
record DatabasePasswords(String superuser, String owner, String app) {

    private static final int RANDOM_BYTES = 24;

    static DatabasePasswords keptIn(Path file) throws IOException {
        if (Files.notExists(file)) {
            OwnerFile.write(file, String.join("\n", random(), random(), random()));
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() != 3) {
            throw StartRefused.because("The file " + file + " must hold three passwords; restore it from a backup.");
        }
        return new DatabasePasswords(lines.get(0), lines.get(1), lines.get(2));
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "DatabasePasswords[]";
    }
}
