package io.baton.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.architecture.Sources.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Walls that only the text of the sources shows. */
class SourcesTest {

    private static final Pattern NODE_TIME = Pattern.compile(
            "(?i)(?<![a-z_])now\\(\\)|current_timestamp|current_?date\\(|clock_timestamp|localtimestamp|currentTimestamp\\(");

    /** Make and check the one clock, and so name what it shows. */
    private static final Set<String> ABOUT_THE_CLOCK = Set.of("ClockTable", "DatabaseQuery");

    private static final Pattern TAKEN_AGAIN = Pattern.compile("(?i)skip locked\\)\\s+as\\b");

    private static final Pattern LEFT_BEHIND = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b|@author");

    @Test
    void sqlAsksTheOneClock() {
        assertThat(Sources.java().stream()
                        .filter(source ->
                                source.name().endsWith("Table") || source.name().endsWith("Query"))
                        .filter(source -> !ABOUT_THE_CLOCK.contains(source.name()))
                        .flatMap(source -> found(source, NODE_TIME)))
                .isEmpty();
    }

    /**
     * A derived table is run again for each row it is joined with, if the database plans so, and what one run locked
     * the next one skips: more than the limit is taken. A materialised step runs once.
     */
    @Test
    void whatIsTakenUnderALimitIsTakenOnce() {
        assertThat(Sources.java().stream().flatMap(source -> found(source, TAKEN_AGAIN)))
                .isEmpty();
    }

    @Test
    void nothingIsLeftBehind() {
        assertThat(Stream.concat(Sources.java().stream(), Sources.templates().stream())
                        .flatMap(source -> found(source, LEFT_BEHIND)))
                .isEmpty();
    }

    @Test
    void patternsFindWhatTheyAreFor() {
        Path path = Path.of("src/main/java/io/baton/leads/LeadTable.java");
        assertThat(found(new Source(path, "where at < now()"), NODE_TIME)).hasSize(1);
        assertThat(found(new Source(path, "DSL.currentTimestamp()"), NODE_TIME)).hasSize(1);
        assertThat(found(new Source(path, "where at < baton_now()"), NODE_TIME)).isEmpty();
        assertThat(found(new Source(path, "limit 1 for update skip locked) as due"), TAKEN_AGAIN))
                .hasSize(1);
        assertThat(found(new Source(path, "limit 1 for update skip locked)\n update mail"), TAKEN_AGAIN))
                .isEmpty();
        assertThat(found(new Source(path, "// TODO later"), LEFT_BEHIND)).hasSize(1);
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() {
        List<Path> packages = Sources.java().stream()
                .map(source -> source.path().getParent())
                .distinct()
                .toList();
        assertThat(packages).allSatisfy(folder -> {
            Path info = folder.resolve("package-info.java");
            assertThat(info).exists();
            if (!folder.endsWith("tables")) {
                assertThat(Files.readString(info)).contains("@NullMarked");
            }
            if (!folder.endsWith("baton")) {
                assertThat(Files.readString(info)).as("what it is").startsWith("/**");
            }
        });
    }

    private static Stream<String> found(Source source, Pattern pattern) {
        return pattern.matcher(source.text()).results().map(match -> source.path() + ": " + match.group());
    }
}
