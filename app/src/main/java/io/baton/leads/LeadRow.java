package io.baton.leads;

import io.baton.catalogue.CustomValue;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead as it is written: its cleaned facts and what is computed of them.
 *
 * @param officeId of the office it stems from
 * @param terms of its group
 * @param firstNote the note it comes in with, or null
 */
record LeadRow(
        UUID id,
        long number,
        UUID officeId,
        LeadTerms terms,
        LeadDraft draft,
        List<CustomValue> custom,
        Set<String> tokens,
        @Nullable String firstNote) {

    static LeadRow of(UUID id, long number, UUID officeId, LeadDrafting.Checked checked, @Nullable String firstNote) {
        return new LeadRow(
                id,
                number,
                officeId,
                checked.terms(),
                checked.draft(),
                checked.custom(),
                LeadNames.tokens(checked.draft(), number),
                firstNote);
    }

    String displayName() {
        return LeadNames.display(draft);
    }

    String sortName() {
        return LeadNames.sort(draft);
    }

    String searchText() {
        return LeadNames.searchText(tokens);
    }

    @Nullable
    String primaryEmail() {
        return draft.emails().isEmpty() ? null : draft.emails().getFirst().value();
    }

    @Nullable
    String primaryPhone() {
        return draft.phones().isEmpty() ? null : draft.phones().getFirst().value();
    }
}
