package io.baton.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Our sources as text, for walls that classes do not show. */
final class Sources {

    /** One file. */
    record Source(Path path, String text) {

        /** The file's name without its ending. */
        String name() {
            String file = path.getFileName().toString();
            return file.substring(0, file.lastIndexOf('.'));
        }

        /** The module it belongs to: the first folder below io/baton; empty for the root. */
        String module() {
            String[] below = path.toString().split("io/baton/", 2)[1].split("/");
            return below.length > 1 ? below[0] : "";
        }
    }

    private static final Path MAIN = Path.of("src", "main");

    private Sources() {}

    /** All Java files of the application. */
    static List<Source> java() {
        return list(MAIN.resolve("java"), ".java");
    }

    /** All templates. */
    static List<Source> templates() {
        return list(MAIN.resolve("jte"), ".jte");
    }

    static List<Source> list(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(file -> new Source(file, read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
