package io.baton.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words of a letter, put together once and written twice: as plain text and as HTML without pictures, scripts or
 * anything that is fetched.
 */
final class LetterBody {

    /** A link with the words that stand on it. */
    record Link(String words, String address) {}

    private static final String BUTTON = "display:inline-block;padding:12px 22px;margin:0 8px 8px 0;border-radius:6px;"
            + "border:1px solid #1f5fd0;font-weight:bold;text-decoration:none;";
    private static final String FIRST = "background:#1f5fd0;color:#ffffff;";
    private static final String FURTHER = "background:#ffffff;color:#1f5fd0;";

    private final List<String> text = new ArrayList<>();
    private final StringBuilder html = new StringBuilder();

    LetterBody paragraph(String words) {
        text.add(words);
        html.append("<p>").append(escaped(words).replace("\n", "<br>")).append("</p>\n");
        return this;
    }

    /** What is known, a line each; what is null is left out. */
    LetterBody facts(List<Fact> facts) {
        List<String> lines = new ArrayList<>();
        html.append("<table style=\"border-collapse:collapse\">");
        for (Fact fact : facts) {
            String value = fact.value();
            if (value != null) {
                lines.add(fact.name() + ": " + value);
                html.append("<tr><td style=\"padding:2px 16px 2px 0;color:#555555\">")
                        .append(escaped(fact.name()))
                        .append("</td><td style=\"padding:2px 0\">")
                        .append(escaped(value))
                        .append("</td></tr>");
            }
        }
        html.append("</table>\n");
        text.add(String.join("\n", lines));
        return this;
    }

    /** What is known of something. */
    record Fact(String name, @Nullable String value) {}

    LetterBody buttons(Link... links) {
        html.append("<p style=\"margin-top:20px\">");
        for (int i = 0; i < links.length; i++) {
            text.add(links[i].words() + ":\n" + links[i].address());
            html.append("<a href=\"")
                    .append(escaped(links[i].address()))
                    .append("\" style=\"")
                    .append(BUTTON)
                    .append(i == 0 ? FIRST : FURTHER)
                    .append("\">")
                    .append(escaped(links[i].words()))
                    .append("</a>");
        }
        html.append("</p>\n");
        return this;
    }

    /** A line of its own that leads somewhere, with words before it. */
    LetterBody line(String words, Link link) {
        text.add(words + "\n" + link.words() + ": " + link.address());
        html.append("<p>")
                .append(escaped(words))
                .append("<br><a href=\"")
                .append(escaped(link.address()))
                .append("\">")
                .append(escaped(link.words()))
                .append("</a></p>\n");
        return this;
    }

    String text() {
        return String.join("\n\n", text) + "\n";
    }

    String html(Locale locale) {
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"></head><body style="font-family:sans-serif;line-height:1.45">
                %s</body></html>
                """.formatted(locale.getLanguage(), html);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
