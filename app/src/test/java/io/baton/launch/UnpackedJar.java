package io.baton.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The built jar, unpacked once as {@code ./baton run} does. */
final class UnpackedJar {

    private static final Path FOLDER = Path.of("target", "unpacked-for-tests");

    private UnpackedJar() {}

    static synchronized Path path() throws IOException {
        Path jar = Path.of(System.getProperty("baton.jar", "target/baton-exec.jar"));
        Path unpacked = FOLDER.resolve(jar.getFileName());
        if (Files.notExists(unpacked)
                || Files.getLastModifiedTime(unpacked).compareTo(Files.getLastModifiedTime(jar)) < 0) {
            unpack(jar);
        }
        return unpacked;
    }

    private static void unpack(Path jar) throws IOException {
        try {
            int exitCode = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Djarmode=tools",
                            "-jar",
                            jar.toString(),
                            "extract",
                            "--force",
                            "--destination",
                            FOLDER.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (exitCode != 0) {
                throw new IOException("The jar could not be unpacked: " + jar);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
