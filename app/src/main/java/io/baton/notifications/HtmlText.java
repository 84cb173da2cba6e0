package io.baton.notifications;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Plain text out of HTML, as a reader sees it. What a mail program marks as a quotation becomes a line that begins with
 * {@code >}; what it marks as the beginning of the mail answered, a line of dashes, after which all is quoted.
 */
final class HtmlText {

    /** Quotations that end, so that own words may follow. */
    private static final String QUOTATIONS = String.join(
            ",",
            "blockquote",
            ".gmail_quote",
            ".gmail_extra",
            ".yahoo_quoted",
            ".protonmail_quote",
            ".tutanota_quote",
            ".zmail_extra",
            "[id^=yahoo_quoted]",
            "div[name=quote]");

    /** Where the mail answered begins; it has no end but the end. */
    private static final String BEGINNINGS = String.join(
            ",",
            "[id$=divRplyFwdMsg]",
            "[id$=appendonsend]",
            "[id$=OLK_SRC_BODY_SECTION]",
            "[id^=quoted_header]",
            "[id$=mail-editor-reference-message-container]",
            ".ms-outlook-mobile-reference-message",
            ".moz-email-headers-table",
            "div[style*='border-top:solid #E1E1E1']",
            "div[style*='border-top:solid #B5C4DF']",
            "div[style*='border-top: solid #E1E1E1']",
            "div[style*='border-top: solid #B5C4DF']");

    private static final String NEITHER_SAID_NOR_SEEN = String.join(
            ",",
            "head,style,script,title,template,object",
            ".moz-cite-prefix",
            ".gmail_attr",
            ".gmail_signature",
            ".moz-signature",
            "[id$=AppleMailSignature]",
            "[id$=composer_signature]",
            "[id$=ms-outlook-mobile-signature]",
            "[style*='display:none'],[style*='display: none']",
            "[hidden]");

    private static final Set<String> ENDS_A_LINE =
            Set.of("address", "article", "dd", "div", "dt", "footer", "header", "li", "section", "table", "tr", "ul");
    private static final Set<String> ENDS_A_PARAGRAPH = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "p", "pre", "ol");

    private static final String QUOTATION = ">";
    private static final String BEGINNING = "-----Original Message-----";

    private HtmlText() {}

    static String read(String html) {
        Document document = Jsoup.parse(html);
        // From the outermost in: what is inside goes with it.
        for (Element quotation : document.select(QUOTATIONS)) {
            quotation.replaceWith(line(QUOTATION));
        }
        for (Element beginning : document.select(BEGINNINGS)) {
            beginning.before(line(BEGINNING));
        }
        document.select(NEITHER_SAID_NOR_SEEN).remove();
        return text(document.body());
    }

    private static Element line(String words) {
        return new Element("p").text(words);
    }

    private static String text(Element body) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode words) {
                            append(text, words);
                        } else if (node.nodeName().equals("br")) {
                            text.append('\n');
                        } else {
                            beginLine(text, node.nodeName());
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        beginLine(text, node.nodeName());
                    }
                },
                body);
        return text.toString();
    }

    private static void append(StringBuilder text, TextNode words) {
        String said = words.parentNode() instanceof Element around
                        && around.normalName().equals("pre")
                ? words.getWholeText()
                : words.text();
        text.append(atBeginning(text) ? said.stripLeading() : said);
    }

    private static void beginLine(StringBuilder text, String element) {
        if (ENDS_A_PARAGRAPH.contains(element)) {
            if (!atBeginning(text)) {
                text.append('\n');
            }
            text.append('\n');
        } else if (ENDS_A_LINE.contains(element) && !atBeginning(text)) {
            text.append('\n');
        } else if (element.equals("td") && !atBeginning(text)) {
            text.append(' ');
        }
    }

    private static boolean atBeginning(StringBuilder text) {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }
}
