package io.baton.lists;

import io.baton.leads.CloseOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A coordinator said how the closed lead really ended.
 *
 * @param outcome as what, or null for either
 */
record ValidatedClue(@Nullable CloseOutcome outcome) implements Clue {

    /** Hits are leads of which it was once said; whether it still holds is checked. */
    @Override
    public boolean hitsAreExact() {
        return false;
    }

    /** That a row of {@code assignment} says so. */
    String sql() {
        return outcome == null ? "validated_outcome is not null" : "validated_outcome = '" + outcome + "'";
    }
}
