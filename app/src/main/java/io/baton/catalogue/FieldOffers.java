package io.baton.catalogue;

import io.baton.access.OfficeTree;
import io.baton.access.OfficeView;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Which custom fields are asked for where: of a lead those of its group that the office holding it has. What a lead
 * says in any other stays with it, unseen, until it comes back to where that is asked for.
 *
 * @param fields all of the organisation, those in use first, in their order
 * @param tree of the offices
 */
public record FieldOffers(List<CustomFieldView> fields, OfficeTree tree) {

    public FieldOffers {
        fields = List.copyOf(fields);
    }

    /** The fields asked for of leads of this group that this office holds, in their order. */
    public List<CustomFieldView> of(UUID groupId, UUID officeId) {
        List<OfficeView> upwards = tree.upwards(officeId);
        return fields.stream()
                .filter(field -> field.active() && field.isIn(groupId) && field.reaches(upwards))
                .toList();
    }

    /** Whether a field is asked for of leads of this group that this office holds. */
    public boolean isAsked(CustomFieldView field, UUID groupId, UUID officeId) {
        return field.active() && field.isIn(groupId) && field.reaches(tree.upwards(officeId));
    }

    /** The fields in use that any of these offices has, whatever the group, in their order. */
    public List<CustomFieldView> seenFrom(Collection<UUID> officeIds) {
        return reaching(officeIds).stream().filter(CustomFieldView::active).toList();
    }

    /** All fields that any of these offices has, the retired ones last. */
    public List<CustomFieldView> reaching(Collection<UUID> officeIds) {
        List<List<OfficeView>> ways = officeIds.stream().map(tree::upwards).toList();
        return fields.stream()
                .filter(field -> field.officeId() == null || ways.stream().anyMatch(field::reaches))
                .toList();
    }
}
