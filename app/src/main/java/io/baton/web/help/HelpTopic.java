package io.baton.web.help;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What there is help about, in the order it is listed. Its words are in {@code help/<path>.md}. */
public enum HelpTopic {
    START,
    COORDINATORS,
    ADVISORS,
    FINDING,
    BRINGING_IN,
    REPORTS,
    CONTACTS;

    /** Its part of the address, and the name of its file. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<HelpTopic> find(String path) {
        return Arrays.stream(values())
                .filter(topic -> topic.path().equals(path))
                .findFirst();
    }
}
