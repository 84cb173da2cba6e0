package io.baton.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of the embedded PostgreSQL, unpacked once into the data folder, and how to call them. */
final class PostgresPrograms {

    private static final String FOR_ITS_OWNER = "rwx------";

    private final Path bin;
    private final List<String> before;

    private PostgresPrograms(Path bin, List<String> before) {
        this.bin = bin;
        this.before = before;
    }

    static PostgresPrograms unpackedIn(Path folder) throws IOException, InterruptedException {
        URL archive = archive();
        Path home = folder.resolve("postgresql-" + fingerprint(archive));
        if (Files.notExists(home)) {
            Path unfinished = folder.resolve("unfinished");
            FileSystemUtils.deleteRecursively(unfinished);
            Files.createDirectories(unfinished);
            unpack(archive, unfinished);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresPrograms(home.resolve("bin"), notAsRoot());
    }

    /** A process builder without our environment: PG variables would change what it does, and ours hold secrets. */
    ProcessBuilder call(String program, String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.add(bin.resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    /**
     * The same in a session of its own, so that Ctrl-C in a terminal reaches Baton alone, which then stops it in order.
     */
    ProcessBuilder callApart(String program, String... arguments) {
        ProcessBuilder builder = call(program, arguments);
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            builder.command().addFirst("/usr/bin/setsid");
        }
        return builder;
    }

    private static URL archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        URL archive = PostgresPrograms.class.getResource("/postgres-" + system + "-" + machine + ".txz");
        if (archive == null) {
            throw StartRefused.because("There is no embedded PostgreSQL for this machine (" + system + ", " + machine
                    + "); set BATON_DATABASE_URL.");
        }
        return archive;
    }

    /** The checksum the jar keeps of the archive: another version has another one, and asking costs no reading. */
    private static String fingerprint(URL archive) throws IOException {
        JarURLConnection connection = (JarURLConnection) archive.openConnection();
        return Long.toHexString(connection.getJarEntry().getCrc());
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream packed = archive.openStream();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(FOR_ITS_OWNER));
            }
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
    private static List<String> notAsRoot() throws IOException, InterruptedException {
        if (!isRoot()) {
            return List.of();
        }
        if (isRoot("unshare", "-U")) {
            throw StartRefused.because(
                    "The embedded PostgreSQL does not run as root, and 'unshare -U' is not permitted here:"
                            + " start Baton as an ordinary user, or set BATON_DATABASE_URL.");
        }
        return List.of("unshare", "-U");
    }

    /** Whether a program called so runs as root, or not at all. */
    private static boolean isRoot(String... before) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Arrays.asList(before));
        command.addAll(List.of("id", "-u"));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return process.waitFor() != 0 || output.strip().equals("0");
        } catch (IOException e) {
            if (before.length == 0) {
                throw e;
            }
            return true;
        }
    }
}
