package io.baton.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import io.baton.web.Texts;
import io.baton.web.lists.BarCommand;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help says what is true: in both languages the same, with the words and keys that commands have. */
class HelpTest extends Story {

    private static final Pattern COMMAND_AND_KEY = Pattern.compile("<strong>([^<]+)</strong> \\(<code>(.)</code>\\)");

    @ParameterizedTest
    @EnumSource(UserType.class)
    void everybodyFindsHelpInTheNavigation(UserType type) {
        PageClient browser = baton.pages().signIn(given.user("Pat", type));
        Document start = browser.open("/help").expect(200).document();
        assertThat(start.select("h1").text()).isEqualTo("What Baton does");
        assertThat(start.select(".b-nav a[href=/help]").attr("aria-current")).isEqualTo("page");
        start.select("main nav a")
                .eachAttr("href")
                .forEach(address -> browser.open(address).expect(200));
        browser.open("/help/nothing").expect(404);
    }

    @Test
    void bothLanguagesHaveTheSameSections() {
        assertThat(outlines(Locale.GERMAN)).isEqualTo(outlines(Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void commandsAreNamedWithTheKeysTheyHave(String language) {
        Locale locale = Locale.of(language);
        Texts texts = baton.bean(Texts.class);
        Map<String, Set<String>> named = new HashMap<>();
        for (HelpArticle article : articles(locale)) {
            Matcher command = COMMAND_AND_KEY.matcher(article.html());
            while (command.find()) {
                named.computeIfAbsent(command.group(1), word -> new TreeSet<>()).add(command.group(2));
            }
        }
        Map<String, Set<String>> commands = Arrays.stream(BarCommand.values())
                .collect(Collectors.toMap(
                        command -> texts.get(locale, command.textKey()),
                        command -> Set.of(command.key().toUpperCase(Locale.ROOT))));
        assertThat(named).containsAllEntriesOf(commands);
    }

    @Test
    void everyLinkLeadsToAPage() {
        Person cora = given.coordinator("Cora");
        PageClient browser = baton.pages().signIn(cora);
        for (HelpArticle article : articles(Locale.ENGLISH)) {
            Jsoup.parse(article.html())
                    .select("a")
                    .eachAttr("href")
                    .forEach(address -> browser.open(address).expect(200));
        }
    }

    private List<HelpArticle> articles(Locale locale) {
        return baton.bean(HelpArticles.class).list(locale);
    }

    /** How many headings, paragraphs, points and rows each topic has. */
    private List<String> outlines(Locale locale) {
        return articles(locale).stream()
                .map(article -> {
                    Document html = Jsoup.parse(article.html());
                    return article.topic() + " "
                            + Stream.of("h2", "p", "li", "tr", "a", "code")
                                    .map(tag -> html.select(tag).size() + " " + tag)
                                    .collect(Collectors.joining(", "));
                })
                .toList();
    }
}
