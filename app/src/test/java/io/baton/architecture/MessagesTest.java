package io.baton.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.architecture.Sources.Source;
import io.baton.assignment.CustodyCommand;
import io.baton.assignment.CustodyResult;
import io.baton.leads.LeadEventType;
import io.baton.web.lists.BarCommand;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text exists in English and German, and every key that is used exists. */
class MessagesTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "messages");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[,}]");

    /** Keys in templates and sources, recognised by how they begin: like one that exists. */
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_-]+)+)\"");

    /** Calls whose argument is a key, whatever it looks like. */
    private static final Pattern CALL = Pattern.compile("\\bui\\.(t|code)\\(\\s*\"([^\"]+)\"\\s*([,)])");

    private static final Pattern DOUBLED = Pattern.compile("(?m)^([^#=\\s]+)\\s*=");

    static List<String> modules() {
        return Sources.list(FOLDER, ".properties").stream()
                .map(source -> source.name().replaceAll("_(en|de)$", ""))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesSayTheSame(String module) {
        Map<String, String> english = texts(module, "en");
        Map<String, String> german = texts(module, "de");
        assertThat(lacking(english, german)).as("in German only, %s", module).isEmpty();
        assertThat(lacking(german, english)).as("in English only, %s", module).isEmpty();
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(placeholders(german.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(placeholders(english.getOrDefault(key, ""))));
    }

    private static List<String> lacking(Map<String, String> texts, Map<String, String> others) {
        return others.keySet().stream().filter(key -> !texts.containsKey(key)).toList();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void textsAreWellFormed(String module) {
        for (String language : List.of("en", "de")) {
            assertThat(texts(module, language)).allSatisfy((key, text) -> {
                assertThat(withoutQuoted(text)).as(key).isNotBlank().doesNotContain("'", "\uFFFD", "...");
                assertThat(new MessageFormat(text).getFormats()).as(key).isNotNull();
            });
        }
    }

    @Test
    void noKeyIsSaidTwice() {
        assertThat(Sources.list(FOLDER, ".properties"))
                .allSatisfy(source -> assertThat(
                                DOUBLED.matcher(source.text()).results().map(match -> match.group(1)))
                        .as(source.name())
                        .doesNotHaveDuplicates());
        assertThat(modules().stream().flatMap(module -> texts(module, "en").keySet().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyUsedKeyExists() {
        Set<String> keys = allKeys();
        assertThat(sources().flatMap(source -> missing(source, keys)))
                .as("used, but no text in %s", FOLDER)
                .isEmpty();
    }

    @Test
    void aMissingKeyIsNoticed() {
        Set<String> keys = Set.of("leads.title", "refusal.other");
        assertThat(missing(template("${ui.t(\"leads.title\")} ${ui.code(\"refusal\", code)}"), keys))
                .isEmpty();
        assertThat(missing(template("${ui.t(\"nothing.here\")}"), keys)).hasSize(1);
        assertThat(missing(template("${ui.code(\"nothing\", code)}"), keys)).hasSize(1);
        assertThat(missing(template("Notice.done(\"leads.gone\")"), keys)).hasSize(1);
    }

    /** {@code ui.name(constant)} says constants by {@code Enum.CONSTANT}: of an enum that has texts, all have. */
    @Test
    void enumsAreSaidInFull() {
        Set<String> keys = allKeys();
        Set<String> spoken = keys.stream()
                .filter(key -> key.matches("[A-Z]\\w*\\.[A-Z0-9_]+"))
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        List<String> silent = new ArrayList<>();
        for (Class<?> type : Enums.all()) {
            if (spoken.contains(type.getSimpleName())) {
                Stream.of(type.getEnumConstants())
                        .map(constant -> type.getSimpleName() + "." + ((Enum<?>) constant).name())
                        .filter(key -> !keys.contains(key))
                        .forEach(silent::add);
            }
        }
        assertThat(silent)
                .as("no text in %s, but the enum's others have one", FOLDER)
                .isEmpty();
    }

    /** Keys that are put together of a prefix and a constant; no source has them in full. */
    @Test
    void whatEachConstantIsCalledIsThere() {
        Set<String> keys = allKeys();
        assertThat(Stream.of(
                                called("done.", CustodyResult.values()),
                                called("done.partly.", CustodyResult.values()),
                                called("command.", BarCommand.values()),
                                called("leads.next.command.", CustodyCommand.values()),
                                called("timeline.", LeadEventType.values()))
                        .flatMap(Function.identity())
                        .filter(key -> !keys.contains(key) && !isPrefix(key, keys)))
                .as("no text in %s, to be written in both languages", FOLDER)
                .isEmpty();
    }

    private static Stream<String> called(String prefix, Enum<?>[] constants) {
        return Stream.of(constants).map(constant -> prefix + constant.name());
    }

    private static Stream<Source> sources() {
        return Stream.concat(
                Sources.templates().stream(),
                Sources.java().stream()
                        .filter(source ->
                                source.module().equals("web") || source.module().equals("notifications")));
    }

    private static Stream<String> missing(Source source, Set<String> keys) {
        Set<String> begins =
                keys.stream().map(key -> key.substring(0, key.indexOf('.') + 1)).collect(Collectors.toSet());
        Stream<String> called = CALL.matcher(source.text())
                .results()
                .map(match -> match.group(1).equals("code") ? match.group(2) + ".other" : match.group(2));
        Stream<String> literal = LITERAL.matcher(source.text())
                .results()
                .map(match -> match.group(1))
                .filter(key -> begins.contains(key.substring(0, key.indexOf('.') + 1)))
                .filter(key -> !isPrefix(key, keys));
        return Stream.concat(called, literal)
                .filter(key -> !keys.contains(key))
                .distinct()
                .map(key -> source.path() + ": " + key);
    }

    /** The first argument of {@code ui.code}: keys go on behind it. */
    private static boolean isPrefix(String text, Set<String> keys) {
        return keys.stream().anyMatch(key -> key.startsWith(text + "."));
    }

    private static Source template(String text) {
        return new Source(Path.of("src/main/jte/leads/x.jte"), text);
    }

    private static Set<String> allKeys() {
        return modules().stream()
                .flatMap(module -> texts(module, "en").keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** English stands in the file without a language, or in the one that names it. */
    private static Map<String, String> texts(String module, String language) {
        List<String> names = language.equals("en") ? List.of(module, module + "_en") : List.of(module + "_de");
        return Sources.list(FOLDER, ".properties").stream()
                .filter(source -> names.contains(source.name()))
                .flatMap(source -> read(source).entrySet().stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first, TreeMap::new));
    }

    private static Map<String, String> read(Source source) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(source.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    /** A brace for scripts is quoted: '{n}'. Any other straight quote would vanish, and swallow placeholders. */
    private static String withoutQuoted(String text) {
        return text.replaceAll("'\\{[^']*}'", "…");
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }
}
