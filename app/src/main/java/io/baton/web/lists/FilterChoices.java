package io.baton.web.lists;

import io.baton.access.ActingUser;
import io.baton.access.Holder;
import io.baton.access.Holders;
import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.access.Right;
import io.baton.campaigns.CampaignView;
import io.baton.campaigns.Campaigns;
import io.baton.catalogue.Catalogue;
import io.baton.catalogue.LeadGroupView;
import io.baton.catalogue.StatusView;
import io.baton.leads.LeadType;
import io.baton.lists.LeadFilter;
import io.baton.lists.LeadList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What filters can be set to, and what those that are set are called. */
@Component
class FilterChoices {

    private static final int MOST_CAMPAIGNS = 200;

    private final LeadList lists;
    private final Campaigns campaigns;
    private final Catalogue catalogue;
    private final Offices offices;
    private final Holders holders;

    FilterChoices(LeadList lists, Campaigns campaigns, Catalogue catalogue, Offices offices, Holders holders) {
        this.lists = lists;
        this.campaigns = campaigns;
        this.catalogue = catalogue;
        this.offices = offices;
        this.holders = holders;
    }

    /** The filters that are set, in words. */
    List<LeadListPage.Chip> chips(ActingUser user, ListAddress address) {
        LeadFilter filter = address.filter();
        List<LeadListPage.Chip> chips = new ArrayList<>();
        for (FilterField field : FilterField.values()) {
            String value = field.valueIn(filter);
            if (value != null) {
                String without = address.with(field.removedFrom(filter)).href();
                chips.add(new LeadListPage.Chip(field, words(user, field, value), without));
            }
        }
        return chips;
    }

    private String words(ActingUser user, FilterField field, String value) {
        UUID organisation = user.organisationId();
        return switch (field) {
            case SOURCE, TYPE -> value;
            case CAMPAIGN ->
                campaigns
                        .find(organisation, UUID.fromString(value))
                        .map(CampaignView::name)
                        .orElse("?");
            case STATUS ->
                statuses(organisation)
                        .filter(status -> status.id().toString().equals(value))
                        .map(StatusView::name)
                        .findFirst()
                        .orElse("?");
            case OFFICE ->
                offices.find(organisation, UUID.fromString(value))
                        .map(OfficeView::name)
                        .orElse("?");
            case ASSIGNEE ->
                Optional.ofNullable(holders.namesOf(organisation, List.of(UUID.fromString(value)))
                                .get(UUID.fromString(value)))
                        .orElse("?");
        };
    }

    /** What can still be filtered by, as far as there is more than one thing to choose from. */
    List<FilterDialog.Field> listFor(ActingUser user, LeadFilter filter) {
        return Arrays.stream(FilterField.values())
                .filter(field -> field.valueIn(filter) == null)
                .map(field -> new FilterDialog.Field(field, choices(user, field)))
                .filter(field -> !field.choices().isEmpty())
                .toList();
    }

    private List<FilterDialog.Choice> choices(ActingUser user, FilterField field) {
        UUID organisation = user.organisationId();
        boolean coordinates = user.may(Right.LEAD_VIEW_OFFICE);
        return switch (field) {
            case SOURCE ->
                lists.listSources(user).stream()
                        .map(source -> new FilterDialog.Choice(source, source))
                        .toList();
            case CAMPAIGN ->
                campaigns.search(organisation, null, false, null, MOST_CAMPAIGNS).items().stream()
                        .map(campaign -> new FilterDialog.Choice(campaign.id().toString(), campaign.name()))
                        .toList();
            case TYPE ->
                Arrays.stream(LeadType.values())
                        .map(type -> new FilterDialog.Choice(type.name(), type.name()))
                        .toList();
            case STATUS ->
                statuses(organisation)
                        .map(status -> new FilterDialog.Choice(status.id().toString(), status.name()))
                        .toList();
            case OFFICE -> coordinates ? officesOf(user) : List.of();
            case ASSIGNEE -> coordinates ? holdersOf(user) : List.of();
        };
    }

    private Stream<StatusView> statuses(UUID organisation) {
        return catalogue.listGroups(organisation).stream()
                .map(LeadGroupView::id)
                .flatMap(group -> catalogue.listAllStatuses(organisation, group).stream());
    }

    private List<FilterDialog.Choice> officesOf(ActingUser user) {
        List<FilterDialog.Choice> seen = offices.listAll(user.organisationId()).stream()
                .filter(office -> user.visibleOffices().contains(office.id()))
                .map(office -> new FilterDialog.Choice(office.id().toString(), office.name()))
                .toList();
        return seen.size() > 1 ? seen : List.of();
    }

    private List<FilterDialog.Choice> holdersOf(ActingUser user) {
        return holders.listEligible(user.organisationId(), user.visibleOffices()).stream()
                .map(FilterChoices::choice)
                .toList();
    }

    private static FilterDialog.Choice choice(Holder holder) {
        return new FilterDialog.Choice(holder.id().toString(), holder.name());
    }
}
