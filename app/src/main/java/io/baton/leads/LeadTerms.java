package io.baton.leads;

import io.baton.catalogue.CustomFieldKind;
import io.baton.catalogue.CustomFieldView;
import io.baton.catalogue.DuplicateRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation lets a lead of one group be in one office.
 *
 * @param duplicates what becomes of one that repeats an earlier one
 * @param firstStatusId the status a new lead has, or null when the group has none
 * @param fields the custom fields asked for, in their order
 * @param tobaccoUses the choice list of the field of that name
 */
record LeadTerms(
        UUID groupId,
        DuplicateRule duplicates,
        @Nullable UUID firstStatusId,
        List<CustomFieldView> fields,
        List<String> tobaccoUses) {

    /** The keys of the custom fields asked for. */
    Set<String> keys() {
        return fields.stream().map(CustomFieldView::key).collect(Collectors.toSet());
    }

    /** These terms, but what the lead already says may stay although it is no longer on its list. */
    LeadTerms keeping(LeadDraft present) {
        List<CustomFieldView> kept = fields.stream()
                .map(field -> field.kind() == CustomFieldKind.CHOICE
                        ? keeping(field, present.custom().get(field.key()))
                        : field)
                .toList();
        return new LeadTerms(groupId, duplicates, firstStatusId, kept, with(tobaccoUses, present.tobaccoUse()));
    }

    private static CustomFieldView keeping(CustomFieldView field, @Nullable Object present) {
        return field.withChoices(with(field.choices(), present == null ? null : present.toString()));
    }

    private static List<String> with(List<String> choices, @Nullable String present) {
        if (present == null || choices.contains(present)) {
            return choices;
        }
        List<String> more = new ArrayList<>(choices);
        more.add(present);
        return List.copyOf(more);
    }
}
