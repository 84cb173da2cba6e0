package io.baton.web.assignment;

import io.baton.assignment.Destinations;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The dialog that chooses where leads are forwarded: an office, or an advisor of any office.
 *
 * @param holders the names of those to whom they are offered now
 * @param search what was searched for
 * @param chosen what is chosen, as {@link #office} or {@link #advisor} names it, or null
 * @param problemKey the key of what is missing, or null
 */
public record ForwardView(
        Tagged tagged,
        List<String> holders,
        Destinations.Found found,
        String search,
        @Nullable String chosen,
        @Nullable String problemKey) {

    private static final String OFFICE = "office:";
    private static final String ADVISOR = "advisor:";

    /** How a choice names an office. */
    public static String office(UUID id) {
        return OFFICE + id;
    }

    /** How a choice names an advisor. */
    public static String advisor(UUID id) {
        return ADVISOR + id;
    }

    /** The office a choice names, or null. */
    static @Nullable UUID officeOf(String choice) {
        return idAfter(OFFICE, choice);
    }

    /** The advisor a choice names, or null. */
    static @Nullable UUID advisorOf(String choice) {
        return idAfter(ADVISOR, choice);
    }

    private static @Nullable UUID idAfter(String prefix, String choice) {
        try {
            return choice.startsWith(prefix) ? UUID.fromString(choice.substring(prefix.length())) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
