package io.baton.leads;

import io.baton.catalogue.CustomFieldKind;
import io.baton.catalogue.CustomFieldView;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation lets a lead of one group be.
 *
 * @param firstStatusId the status a new lead has, or null when the group has none
 * @param fields the active custom fields, in their order
 * @param tobaccoUses the choice list of the field of that name
 */
record LeadTerms(UUID groupId, @Nullable UUID firstStatusId, List<CustomFieldView> fields, List<String> tobaccoUses) {

    /** These terms, but what the lead already says may stay although it is no longer on its list. */
    LeadTerms keeping(LeadDraft present) {
        List<CustomFieldView> kept = fields.stream()
                .map(field -> field.kind() == CustomFieldKind.CHOICE
                        ? keeping(field, present.custom().get(field.key()))
                        : field)
                .toList();
        return new LeadTerms(groupId, firstStatusId, kept, with(tobaccoUses, present.tobaccoUse()));
    }

    private static CustomFieldView keeping(CustomFieldView field, @Nullable Object present) {
        return new CustomFieldView(
                field.id(),
                field.groupId(),
                field.key(),
                field.label(),
                field.kind(),
                with(field.choices(), present == null ? null : present.toString()),
                field.position(),
                field.active(),
                field.version());
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
