package io.baton.campaigns;

import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.shared.SearchText;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How names of campaigns are compared: without case, accents and repeated spaces. */
final class CampaignName {

    static final int LONGEST = 200;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private CampaignName() {}

    /** What two names that people would take for the same have in common. */
    static String folded(String name) {
        return SPACES.matcher(SearchText.fold(name)).replaceAll(" ").strip();
    }

    /** The parts a search looks for; none when everything is looked for. */
    static List<String> terms(@Nullable String text) {
        String folded = folded(text == null ? "" : text.replace('\0', ' '));
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    static InvalidInputException taken() {
        return new InvalidInputException(new FieldProblem("name", "TAKEN", "another campaign has this name"));
    }
}
