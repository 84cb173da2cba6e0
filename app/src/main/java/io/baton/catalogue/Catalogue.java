package io.baton.catalogue;

import io.baton.platform.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Front door: what an organisation has set about its leads. Reads in the transaction or snapshot that is open. */
@Component
public class Catalogue {

    private final CatalogueTable table;

    Catalogue(CatalogueTable table) {
        this.table = table;
    }

    /** All lead groups, in their order. */
    public List<LeadGroupView> listGroups(UUID organisationId) {
        return table.listGroups(organisationId);
    }

    /** The group every organisation has from its beginning. */
    public LeadGroupView getGeneralGroup(UUID organisationId) {
        return table.listGroups(organisationId).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the organisation has no lead group yet"));
    }

    public Optional<LeadGroupView> findGroup(UUID organisationId, UUID groupId) {
        return table.listGroups(organisationId).stream()
                .filter(group -> group.id().equals(groupId))
                .findFirst();
    }

    /** The statuses that can be chosen in a group, in their order. */
    public List<StatusView> listStatuses(UUID organisationId, UUID groupId) {
        return listAllStatuses(organisationId, groupId).stream()
                .filter(StatusView::active)
                .toList();
    }

    /** The statuses of a group, the retired ones last. */
    public List<StatusView> listAllStatuses(UUID organisationId, UUID groupId) {
        return table.listStatuses(organisationId, groupId);
    }

    /** The first status of a group that stands for this point, such as the one a new lead gets. */
    public Optional<StatusView> findFirstStatus(UUID organisationId, UUID groupId, ConversionPoint point) {
        return listStatuses(organisationId, groupId).stream()
                .filter(status -> status.conversionPoint() == point)
                .findFirst();
    }

    /** The custom fields that are offered in a group, in their order. */
    public List<CustomFieldView> listActiveFields(UUID organisationId, UUID groupId) {
        return listAllFields(organisationId, groupId).stream()
                .filter(CustomFieldView::active)
                .toList();
    }

    /** The custom fields of a group, the retired ones last. */
    public List<CustomFieldView> listAllFields(UUID organisationId, UUID groupId) {
        return table.listFields(organisationId, groupId);
    }

    /** Throws where the organisation has no such field. */
    public CustomFieldView getField(UUID organisationId, UUID fieldId) {
        return table.findField(organisationId, fieldId)
                .orElseThrow(() -> new NotFoundException("there is no such custom field"));
    }

    /** What can be chosen as tobacco use, in order. */
    public List<String> tobaccoChoices(UUID organisationId) {
        return table.listTobaccoChoices(organisationId);
    }
}
