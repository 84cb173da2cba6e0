package io.baton.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/features.md says is proved, is: each test it names is there, and each sentence has one or is open. */
class FeaturesTest {

    private static final Path FEATURES = Path.of("..", "docs", "features.md");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*(?:Test|IT))\\.(\\w+)`");
    private static final Pattern ROW = Pattern.compile("\\|(?! Asked for|---)(.+)\\|(.*)\\|(.*)\\|");

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        assertThat(missing(Files.readString(FEATURES))).isEmpty();
    }

    @Test
    void everySentenceIsProvedOrOpen() throws IOException {
        assertThat(unproved(Files.readString(FEATURES))).isEmpty();
    }

    @Test
    void whatIsMissingIsNoticed() {
        assertThat(missing("`CustodyTest.somethingNobodyTests`")).hasSize(1);
        assertThat(missing("`NoSuchTest.atAll`")).hasSize(1);
        assertThat(unproved("| It flies. | in the air | |\n")).hasSize(1);
    }

    private static List<String> missing(String text) {
        Map<String, String> sources = sources();
        List<String> missing = new ArrayList<>();
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            if (!sources.getOrDefault(named.group(1), "").contains("void " + named.group(2) + "(")) {
                missing.add(named.group());
            }
        }
        return missing;
    }

    private static List<String> unproved(String text) {
        return text.lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .filter(row -> !NAMED.matcher(row.group(3)).find()
                        && !row.group(3).strip().startsWith("*open"))
                .map(Matcher::group)
                .toList();
    }

    /** The sources of all tests by the names of their classes, which are unique enough for this. */
    private static Map<String, String> sources() {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            FeaturesTest::read,
                            (one, other) -> one + other));
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
