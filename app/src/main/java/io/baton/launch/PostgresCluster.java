package io.baton.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.util.FileSystemUtils;

/** The files of the embedded database. Made once, complete or not at all; never cleaned. */
final class PostgresCluster {

    /** The major version whose files the packed programs read. */
    static final String MAJOR = "18";

    static final String SUPERUSER = "postgres";

    private PostgresCluster() {}

    /** @throws StartRefused when another major version made the files */
    static void makeIfMissing(Path cluster, PostgresPrograms programs, String password)
            throws IOException, InterruptedException {
        if (Files.exists(cluster)) {
            refuseOtherMajor(cluster);
            return;
        }
        Path unfinished = cluster.resolveSibling(cluster.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(unfinished);
        Path passwordFile = cluster.resolveSibling("superuser.password");
        try {
            OwnerFile.write(passwordFile, password);
            initialise(unfinished, programs, passwordFile);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        OwnerFile.write(unfinished.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256");
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * The collation is PostgreSQL's own and not the machine's: an index then means the same after the data folder was
     * carried to another machine or the machine's library was renewed.
     */
    private static void initialise(Path folder, PostgresPrograms programs, Path passwordFile)
            throws IOException, InterruptedException {
        Process process = programs.call(
                        "initdb",
                        "--pgdata=" + folder,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--no-locale",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums",
                        "--no-instructions")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw StartRefused.because("The database could not be made in " + folder + ": " + lastLine(output));
        }
    }

    private static void refuseOtherMajor(Path cluster) throws IOException {
        String version = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR)) {
            throw StartRefused.because(
                    "The database in " + cluster + " was made by PostgreSQL " + version + ", but this Baton brings "
                            + MAJOR + "; docs/operations.md, Upgrades, says how to move the data.");
        }
    }

    private static String lastLine(String output) {
        return output.strip().lines().reduce("no output", (before, line) -> line);
    }
}
