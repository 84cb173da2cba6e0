package io.baton.catalogue;

import io.baton.shared.FieldProblem;
import io.baton.shared.SearchText;
import io.baton.shared.TextInput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a list of choices may be: at least one, at most 200, each one line, no two that people would take for one. */
final class ChoiceRules {

    static final int MOST = 200;
    static final int LONGEST = 100;

    private ChoiceRules() {}

    /** The choices as they are kept; what is wrong with them is among the problems, at {@code at[index]}. */
    static List<String> read(String at, @Nullable List<@Nullable String> choices, List<FieldProblem> problems) {
        if (choices == null || choices.isEmpty()) {
            problems.add(FieldProblem.required(at));
            return List.of();
        }
        if (choices.size() > MOST) {
            problems.add(new FieldProblem(at, "TOO_MANY", "must have at most " + MOST + " choices"));
            return List.of();
        }
        List<String> kept = new ArrayList<>();
        Set<String> folded = new HashSet<>();
        for (int i = 0; i < choices.size(); i++) {
            String place = at + "[" + i + "]";
            String choice = TextInput.requiredLine(place, choices.get(i), LONGEST, problems);
            if (!choice.isEmpty() && !folded.add(SearchText.fold(choice))) {
                problems.add(new FieldProblem(place, "TAKEN", "is there already"));
            }
            kept.add(choice);
        }
        return kept;
    }
}
