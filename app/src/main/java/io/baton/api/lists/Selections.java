package io.baton.api.lists;

import io.baton.access.ActingUser;
import io.baton.lists.LeadSelection;
import io.baton.lists.SavedFilters;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads which leads a body selects: in its own words, or by a saved filter. */
@Component
public class Selections {

    private final Conditions conditions;
    private final SavedFilters saved;

    Selections(Conditions conditions, SavedFilters saved) {
        this.conditions = conditions;
        this.saved = saved;
    }

    /**
     * The selection.
     *
     * @throws InvalidInputException when neither or both are given, or a condition is about nothing there is
     */
    public LeadSelection read(ActingUser user, @Nullable SelectionJson selection, @Nullable UUID filterId) {
        if (filterId != null && selection != null) {
            throw new InvalidInputException(new FieldProblem("filterId", "ALONE", "no selection can stand beside it"));
        }
        if (filterId != null) {
            return saved.get(user, filterId).selection();
        }
        if (selection == null) {
            throw new InvalidInputException(FieldProblem.required("selection"));
        }
        LeadSelection read = selection.selection();
        conditions.require(user.organisationId(), read.filter().conditions());
        return read;
    }
}
