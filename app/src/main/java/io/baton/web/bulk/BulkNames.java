package io.baton.web.bulk;

import io.baton.access.Holders;
import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.bulk.BulkTask;
import io.baton.campaigns.CampaignView;
import io.baton.campaigns.Campaigns;
import io.baton.catalogue.Catalogue;
import io.baton.catalogue.LeadGroupView;
import io.baton.catalogue.StatusView;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the things are called that a bulk work names: to whom leads go, into which campaign, with which status. */
@Component
class BulkNames {

    private final Holders holders;
    private final Offices offices;
    private final Campaigns campaigns;
    private final Catalogue catalogue;

    BulkNames(Holders holders, Offices offices, Campaigns campaigns, Catalogue catalogue) {
        this.holders = holders;
        this.offices = offices;
        this.campaigns = campaigns;
        this.catalogue = catalogue;
    }

    /** The names in a task, in alphabetical order; none where it names nothing. */
    List<String> of(UUID organisationId, BulkTask task) {
        return switch (task) {
            case BulkTask.Assign assign -> users(organisationId, assign.userIds());
            case BulkTask.Dispatch dispatch -> offices(organisationId, dispatch.officeIds());
            case BulkTask.Forward forward ->
                forward.userId() == null
                        ? offices(
                                organisationId,
                                Optional.ofNullable(forward.officeId()).stream().toList())
                        : users(organisationId, List.of(forward.userId()));
            case BulkTask.PutIntoCampaign put ->
                Optional.ofNullable(put.campaignId()).flatMap(id -> campaigns.find(organisationId, id)).stream()
                        .map(CampaignView::name)
                        .toList();
            case BulkTask.PutIntoGroup put ->
                catalogue.findGroup(organisationId, put.groupId()).stream()
                        .map(LeadGroupView::name)
                        .toList();
            case BulkTask.GiveStatus give -> statuses(organisationId, give.statusId());
            case BulkTask.Close close -> close.reason() == null ? List.of() : List.of(close.reason());
            case BulkTask.Reject reject -> reject.reason() == null ? List.of() : List.of(reject.reason());
            case BulkTask.WriteNote note -> List.of(note.text());
            case BulkTask.RejectFromOffice reject -> List.of(reject.reason());
            case BulkTask.AutoAssign all -> List.of();
            case BulkTask.Recall all -> List.of();
            case BulkTask.Revoke all -> List.of();
            case BulkTask.Reopen all -> List.of();
            case BulkTask.Validate all -> List.of();
        };
    }

    private List<String> users(UUID organisationId, Collection<UUID> ids) {
        return holders.namesOf(organisationId, ids).values().stream().sorted().toList();
    }

    private List<String> offices(UUID organisationId, Collection<UUID> ids) {
        return offices.listAll(organisationId).stream()
                .filter(office -> ids.contains(office.id()))
                .map(OfficeView::name)
                .sorted()
                .toList();
    }

    private List<String> statuses(UUID organisationId, UUID statusId) {
        Stream<StatusView> all = catalogue.listGroups(organisationId).stream()
                .flatMap(group -> catalogue.listAllStatuses(organisationId, group.id()).stream());
        return all.filter(status -> status.id().equals(statusId))
                .map(StatusView::name)
                .toList();
    }
}
