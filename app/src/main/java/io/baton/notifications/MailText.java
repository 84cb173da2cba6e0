package io.baton.notifications;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words an organisation chooses for the mail of assignments, with placeholders in braces. Links and buttons are not
 * among them: those are always there.
 *
 * @param intro what stands before what is known of the lead
 */
public record MailText(String subject, String intro) {

    public static final int LONGEST_SUBJECT = 200;
    public static final int LONGEST_INTRO = 2000;

    /** What can be filled in. */
    public static final List<String> PLACEHOLDERS =
            List.of("lead", "campaign", "assigner", "deadline", "name", "organisation");

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    /** What stands in braces and is no placeholder. */
    static Set<String> unknownIn(String text) {
        Set<String> unknown = new TreeSet<>();
        BRACES.matcher(text).results().map(found -> found.group(1)).forEach(unknown::add);
        PLACEHOLDERS.forEach(unknown::remove);
        return unknown;
    }

    /** The text with its placeholders filled in; what was filled in is not looked at again. */
    static String fill(String text, Map<String, String> values) {
        return BRACES.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
