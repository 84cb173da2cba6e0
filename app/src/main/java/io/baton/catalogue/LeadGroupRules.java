package io.baton.catalogue;

import io.baton.shared.FieldProblem;
import io.baton.shared.SearchText;
import io.baton.shared.TextInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lead groups may be called, which of them can be taken out of use, and in which order they stand. */
final class LeadGroupRules {

    static final int LONGEST_NAME = 100;
    static final int MOST_GROUPS = 50;
    /** Ten years. */
    static final int MOST_HOURS = 87_600;

    private final List<LeadGroupView> groups;
    private final List<FieldProblem> problems = new ArrayList<>();

    LeadGroupRules(List<LeadGroupView> groups) {
        this.groups = groups;
    }

    List<FieldProblem> problems() {
        return problems;
    }

    /** The name as it is kept: one line that no other group has, whatever its case and accents. */
    String name(@Nullable String name, @Nullable UUID ownId) {
        String line = TextInput.requiredLine("name", name, LONGEST_NAME, problems);
        String folded = SearchText.fold(line);
        boolean taken = groups.stream()
                .filter(group -> !group.id().equals(ownId))
                .anyMatch(group -> SearchText.fold(group.name()).equals(folded));
        if (taken) {
            problems.add(new FieldProblem("name", "TAKEN", "another lead group has this name"));
        }
        return line;
    }

    void requireRoom() {
        if (groups.size() >= MOST_GROUPS) {
            problems.add(new FieldProblem("name", "TOO_MANY", "there are at most " + MOST_GROUPS + " lead groups"));
        }
    }

    /** The general group stays in use: leads come into it for which nobody names a group. */
    void requireActive(LeadGroupView group, boolean active) {
        if (group.general() && !active) {
            problems.add(new FieldProblem("active", "GENERAL_GROUP", "the general group stays in use"));
        }
    }

    /**
     * The duplicate rule as it is kept: with hours exactly where these limit it.
     *
     * @param before what it was, where nothing is given
     */
    DuplicateRule duplicates(@Nullable GivenDuplicateRule given, DuplicateRule before) {
        if (given == null) {
            return before;
        }
        DuplicateScope scope = given.scope();
        if (scope == null) {
            problems.add(FieldProblem.required("duplicates.scope"));
            return before;
        }
        Integer hours = given.hours();
        if (scope == DuplicateScope.HOURS && hours == null) {
            problems.add(FieldProblem.required("duplicates.hours"));
        } else if (scope != DuplicateScope.HOURS && hours != null) {
            problems.add(new FieldProblem("duplicates.hours", "NOT_ALLOWED", "are only for the scope HOURS"));
        } else if (hours != null && (hours < 1 || hours > MOST_HOURS)) {
            problems.add(new FieldProblem("duplicates.hours", "OUT_OF_RANGE", "must be from 1 to " + MOST_HOURS));
        }
        return new DuplicateRule(scope, hours, Objects.requireNonNullElse(given.action(), DuplicateAction.LINK));
    }

    /**
     * The order of the groups with one put at a place.
     *
     * @param position 1 for the first; null or too large for the end
     */
    List<UUID> orderWith(UUID groupId, @Nullable Integer position) {
        List<UUID> order = new ArrayList<>(groups.stream()
                .map(LeadGroupView::id)
                .filter(id -> !id.equals(groupId))
                .toList());
        order.add(position == null ? order.size() : Math.clamp(position - 1L, 0, order.size()), groupId);
        return order;
    }
}
