package io.baton.web.help;

import io.baton.web.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.stereotype.Component;

/**
 * Reads the topics of help: Markdown, one file a language. What stands on a button is named as <code>{{command.ASSIGN}}
 * </code>, so that help and buttons use the same word.
 */
@Component
class HelpArticles {

    private static final Pattern TEXT = Pattern.compile("\\{\\{([A-Za-z._]+)}}");

    private final Texts texts;
    private final Parser parser;
    private final HtmlRenderer renderer;
    private final ConcurrentMap<String, List<HelpArticle>> loaded = new ConcurrentHashMap<>();

    HelpArticles(Texts texts) {
        this.texts = texts;
        List<Extension> tables = List.of(TablesExtension.create());
        this.parser = Parser.builder().extensions(tables).build();
        this.renderer =
                HtmlRenderer.builder().extensions(tables).escapeHtml(true).build();
    }

    /** All topics in a language, in their order. */
    List<HelpArticle> list(Locale locale) {
        return loaded.computeIfAbsent(
                locale.getLanguage(),
                language -> Arrays.stream(HelpTopic.values())
                        .map(topic -> article(topic, locale))
                        .toList());
    }

    private HelpArticle article(HelpTopic topic, Locale locale) {
        String markdown = TEXT.matcher(read(topic, locale)).replaceAll(text -> word(text, locale));
        int end = markdown.indexOf('\n');
        String title = markdown.substring(0, end).replaceFirst("^# ", "").strip();
        return new HelpArticle(topic, title, renderer.render(parser.parse(markdown.substring(end))));
    }

    private String word(MatchResult text, Locale locale) {
        return Matcher.quoteReplacement(texts.get(locale, text.group(1)));
    }

    private static String read(HelpTopic topic, Locale locale) {
        String language = locale.getLanguage().equals("en") ? "" : "_" + locale.getLanguage();
        String name = "/help/" + topic.path() + language + ".md";
        try (InputStream file = HelpArticles.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("there is no " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
