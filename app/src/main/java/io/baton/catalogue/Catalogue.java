package io.baton.catalogue;

import io.baton.access.Offices;
import io.baton.platform.NotFoundException;
import io.baton.platform.Reads;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Front door: what an organisation has set about its leads. Reads in the transaction or snapshot that is open. */
@Component
public class Catalogue {

    /** Which lead groups an organisation has. */
    private record GroupsOf(UUID organisationId) {}

    /** Which custom fields an organisation has. */
    private record FieldsOf(UUID organisationId) {}

    /** Which of them it asks for where. */
    private record OffersOf(UUID organisationId) {}

    private final CatalogueTable table;
    private final CustomFieldTable fields;
    private final Offices offices;
    private final Reads reads;

    Catalogue(CatalogueTable table, CustomFieldTable fields, Offices offices, Reads reads) {
        this.table = table;
        this.fields = fields;
        this.offices = offices;
        this.reads = reads;
    }

    /** All lead groups in their order, also those out of use. */
    public List<LeadGroupView> listGroups(UUID organisationId) {
        return reads.once(new GroupsOf(organisationId), () -> List.copyOf(table.listGroups(organisationId)));
    }

    /** The lead groups that new leads can come into, in their order. */
    public List<LeadGroupView> listActiveGroups(UUID organisationId) {
        return listGroups(organisationId).stream().filter(LeadGroupView::active).toList();
    }

    /** The group every organisation has from its beginning: that of leads for which nobody names one. */
    public LeadGroupView getGeneralGroup(UUID organisationId) {
        return listGroups(organisationId).stream()
                .filter(LeadGroupView::general)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the organisation has no lead group yet"));
    }

    public Optional<LeadGroupView> findGroup(UUID organisationId, UUID groupId) {
        return listGroups(organisationId).stream()
                .filter(group -> group.id().equals(groupId))
                .findFirst();
    }

    /** Throws where the organisation has no such group. */
    public LeadGroupView getGroup(UUID organisationId, UUID groupId) {
        return findGroup(organisationId, groupId)
                .orElseThrow(() -> new NotFoundException("there is no such lead group"));
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

    /** The first status of each group that stands for this point, by group; groups without one are not there. */
    public Map<UUID, UUID> firstStatuses(UUID organisationId, ConversionPoint point) {
        return table.firstStatuses(organisationId, point);
    }

    /** The custom fields of the organisation, in their order, the retired ones last. */
    public List<CustomFieldView> listAllFields(UUID organisationId) {
        return reads.once(new FieldsOf(organisationId), () -> List.copyOf(fields.list(organisationId)));
    }

    /** The custom fields with where each is asked for. */
    public FieldOffers fieldOffers(UUID organisationId) {
        return reads.once(
                new OffersOf(organisationId),
                () -> new FieldOffers(listAllFields(organisationId), offices.tree(organisationId)));
    }

    /** The custom fields asked for of leads of a group that an office holds, in their order. */
    public List<CustomFieldView> listFieldsOf(UUID organisationId, UUID groupId, UUID officeId) {
        return fieldOffers(organisationId).of(groupId, officeId);
    }

    /** Throws where the organisation has no such field. */
    public CustomFieldView getField(UUID organisationId, UUID fieldId) {
        return fields.find(organisationId, fieldId)
                .orElseThrow(() -> new NotFoundException("there is no such custom field"));
    }

    /** What can be chosen as tobacco use, in order. */
    public List<String> tobaccoChoices(UUID organisationId) {
        return table.listTobaccoChoices(organisationId);
    }
}
