package io.baton.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A list that must not change unnoticed, kept as a file. Compares what is with the file; with
 * {@code -Dgolden.write=true} it writes what is into the file, and the change is seen in review.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    static void check(String name, List<String> actual) {
        check(FOLDER.resolve(name), actual);
    }

    /** The same for a file anywhere, such as one under docs that is generated from the code. */
    public static void check(Path file, List<String> actual) {
        if (Boolean.getBoolean("golden.write")) {
            write(file, actual);
        }
        Path name = file.getFileName();
        List<String> golden = read(file);
        assertThat(missing(golden, actual))
                .as("new beside %s: look at it, and rewrite the file with -Dgolden.write=true", name)
                .isEmpty();
        assertThat(missing(actual, golden))
                .as("gone from what is in %s: look at it, and rewrite the file with -Dgolden.write=true", name)
                .isEmpty();
        assertThat(actual).as("order of %s", name).isEqualTo(golden);
    }

    private static List<String> missing(List<String> from, List<String> of) {
        Set<String> known = Set.copyOf(from);
        return of.stream().filter(line -> !known.contains(line)).toList();
    }

    static List<String> read(String name) {
        return read(FOLDER.resolve(name));
    }

    private static List<String> read(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
