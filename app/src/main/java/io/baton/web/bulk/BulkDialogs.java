package io.baton.web.bulk;

import io.baton.access.ActingUser;
import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.access.Right;
import io.baton.assignment.Assignments;
import io.baton.assignment.Destinations;
import io.baton.assignment.PossibleOffice;
import io.baton.assignment.PossibleRecipient;
import io.baton.bulk.BulkTask;
import io.baton.campaigns.Campaigns;
import io.baton.catalogue.Catalogue;
import io.baton.catalogue.LeadGroupView;
import io.baton.leads.CloseOutcome;
import io.baton.leads.LeadCustody;
import io.baton.leads.LeadInCustody;
import io.baton.lists.LeadList;
import io.baton.lists.ListView;
import io.baton.web.access.Choice;
import io.baton.web.lists.BarCommand;
import io.baton.web.lists.FilterChoices;
import io.baton.web.lists.GroupChoice;
import io.baton.web.lists.ListAddress;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the dialog that begins a bulk work. */
@Component
class BulkDialogs {

    /** How far the leads of a list are counted for the dialog: reading all of a long one would keep people waiting. */
    static final int COUNTED = 2_000;

    private static final int MOST_CAMPAIGNS = 200;

    private final LeadList lists;
    private final LeadCustody leads;
    private final FilterChoices filters;
    private final GroupChoice groupChoice;
    private final Assignments assignments;
    private final Destinations destinations;
    private final Offices offices;
    private final Campaigns campaigns;
    private final Catalogue catalogue;

    BulkDialogs(
            LeadList lists,
            LeadCustody leads,
            FilterChoices filters,
            GroupChoice groupChoice,
            Assignments assignments,
            Destinations destinations,
            Offices offices,
            Campaigns campaigns,
            Catalogue catalogue) {
        this.lists = lists;
        this.leads = leads;
        this.filters = filters;
        this.groupChoice = groupChoice;
        this.assignments = assignments;
        this.destinations = destinations;
        this.offices = offices;
        this.campaigns = campaigns;
        this.catalogue = catalogue;
    }

    /** What this user can begin. */
    List<BulkTask.Kind> kinds(ActingUser user) {
        Predicate<BarCommand> offered = groupChoice.offered(user.organisationId());
        return Arrays.stream(BulkTask.Kind.values())
                .filter(kind -> {
                    BarCommand command = BarCommand.valueOf(kind.name());
                    return command.isFor(user) && offered.test(command);
                })
                .toList();
    }

    BulkDialog open(ActingUser user, ListAddress address, @Nullable BulkForm form, @Nullable String problemKey) {
        List<UUID> counted = lists.firstIds(user, address.selection(), COUNTED + 1);
        boolean more = counted.size() > COUNTED;
        return new BulkDialog(
                address,
                kinds(user),
                form,
                Math.min(counted.size(), COUNTED),
                more,
                filters.chips(user, address),
                form == null
                        ? BulkDialog.Choices.NONE
                        : choices(user, address, form.task(), more ? List.of() : counted),
                problemKey);
    }

    /** @param leadIds all leads of the list, or none where it has more than were counted */
    private BulkDialog.Choices choices(ActingUser user, ListAddress address, BulkTask.Kind task, List<UUID> leadIds) {
        UUID organisation = user.organisationId();
        return switch (task) {
            case ASSIGN -> choose(people(organisation, officesOf(user, leadIds)), List.of());
            case DISPATCH -> choose(List.of(), destinations.listForDispatch(organisation));
            case FORWARD -> forward(user);
            case CAMPAIGN ->
                choose(
                        campaigns.searchOpen(organisation, null, user.visibleOffices(), MOST_CAMPAIGNS).stream()
                                .map(campaign -> new Choice(campaign.id().toString(), campaign.name()))
                                .toList(),
                        List.of(),
                        List.of());
            case GROUP -> choose(List.of(), groups(organisation), List.of());
            case STATUS -> choose(List.of(), List.of(), statuses(organisation));
            case CLOSE ->
                new BulkDialog.Choices(
                        List.of(), List.of(), List.of(), List.of(), List.of(), outcomes(user, address.view()));
            case AUTO_ASSIGN, RECALL, REVOKE, NOTE, REJECT, REJECT_FROM_OFFICE, REOPEN, VALIDATE ->
                BulkDialog.Choices.NONE;
        };
    }

    private static BulkDialog.Choices choose(List<PossibleRecipient> people, List<PossibleOffice> offices) {
        return new BulkDialog.Choices(people, offices, List.of(), List.of(), List.of(), List.of());
    }

    private static BulkDialog.Choices choose(List<Choice> campaigns, List<Choice> groups, List<Choice> statuses) {
        return new BulkDialog.Choices(List.of(), List.of(), campaigns, groups, statuses, List.of());
    }

    /** Leads go to people of the offices that hold them; where they are too many to be read, of all one sees. */
    private Collection<UUID> officesOf(ActingUser user, List<UUID> leadIds) {
        return leadIds.isEmpty()
                ? user.visibleOffices()
                : leads.read(user.organisationId(), leadIds).values().stream()
                        .map(LeadInCustody::holdingOfficeId)
                        .collect(Collectors.toSet());
    }

    private List<PossibleRecipient> people(UUID organisation, Collection<UUID> officeIds) {
        return assignments.listRecipients(organisation, officeIds, List.of()).stream()
                .sorted(PossibleRecipient.AS_THEY_ARE_SERVED)
                .toList();
    }

    /** Everywhere: whoever may forward is told the names of all offices and advisors. */
    private BulkDialog.Choices forward(ActingUser user) {
        List<OfficeView> all = offices.listAll(user.organisationId());
        List<PossibleOffice> named = all.stream()
                .map(office -> new PossibleOffice(office.id(), office.name(), null))
                .toList();
        return choose(
                people(user.organisationId(), all.stream().map(OfficeView::id).toList()).stream()
                        .sorted(Comparator.comparing(PossibleRecipient::name).thenComparing(PossibleRecipient::userId))
                        .toList(),
                named);
    }

    private List<Choice> groups(UUID organisation) {
        return catalogue.listActiveGroups(organisation).stream()
                .map(group -> new Choice(group.id().toString(), group.name()))
                .toList();
    }

    private List<Choice> statuses(UUID organisation) {
        List<LeadGroupView> groups = catalogue.listActiveGroups(organisation);
        return groups.stream()
                .flatMap(group -> catalogue.listStatuses(organisation, group.id()).stream()
                        .map(status -> new Choice(
                                status.id().toString(),
                                groups.size() > 1 ? group.name() + ": " + status.name() : status.name())))
                .toList();
    }

    /** Who only screens says of unassigned leads that they are none; an advisor how accepted ones ended. */
    private static List<CloseOutcome> outcomes(ActingUser user, ListView view) {
        boolean own = user.may(Right.LEAD_ANSWER) && user.mayHoldLeads() && view != ListView.UNASSIGNED;
        return own
                ? List.of(CloseOutcome.values())
                : List.of(CloseOutcome.INVALID, CloseOutcome.SPAM, CloseOutcome.DUPLICATE);
    }
}
