package io.baton.lists;

import io.baton.leads.CloseOutcome;
import java.util.Set;
import java.util.stream.Collectors;

/** The lead is closed, as one of these. */
record ResultClue(Set<CloseOutcome> outcomes) implements Clue {

    @Override
    public boolean isCheckedById() {
        return false;
    }

    /** That a row of {@code lead} says so. */
    String sql() {
        return outcomes.stream()
                .sorted()
                .map(outcome -> "'" + outcome + "'")
                .collect(Collectors.joining(", ", "close_outcome in (", ")"));
    }
}
