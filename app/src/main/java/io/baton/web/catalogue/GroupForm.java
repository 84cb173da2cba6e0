package io.baton.web.catalogue;

import io.baton.catalogue.DuplicateAction;
import io.baton.catalogue.DuplicateRule;
import io.baton.catalogue.DuplicateScope;
import io.baton.catalogue.GivenDuplicateRule;
import io.baton.catalogue.LeadGroupView;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a lead group has in it.
 *
 * @param scope which earlier leads count
 * @param hours as typed
 * @param action what becomes of a lead that repeats one of them
 */
public record GroupForm(
        @Nullable String name,
        @Nullable DuplicateScope scope,
        @Nullable String hours,
        @Nullable DuplicateAction action) {

    static final GroupForm EMPTY = of("", DuplicateRule.LINKING);

    static GroupForm of(LeadGroupView group) {
        return of(group.name(), group.duplicates());
    }

    private static GroupForm of(String name, DuplicateRule rule) {
        return new GroupForm(
                name, rule.scope(), rule.hours() == null ? "" : rule.hours().toString(), rule.action());
    }

    /** The name as it was typed. */
    public String typedName() {
        return name == null ? "" : name;
    }

    /**
     * The rule as it was chosen; hours only where they count, so that what stands in a box nobody looks at harms not.
     */
    @Nullable
    GivenDuplicateRule rule() {
        if (scope == null) {
            return null;
        }
        return new GivenDuplicateRule(scope, scope == DuplicateScope.HOURS ? typedHours() : null, action);
    }

    private @Nullable Integer typedHours() {
        String text = hours == null ? "" : hours.strip();
        if (text.isEmpty()) {
            return null;
        }
        // what is no number is out of any range
        return text.matches("\\d{1,9}") ? Integer.valueOf(text) : Integer.valueOf(-1);
    }
}
