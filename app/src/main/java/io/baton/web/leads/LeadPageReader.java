package io.baton.web.leads;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.assignment.Assignments;
import io.baton.assignment.PossibleCommands;
import io.baton.assignment.RecordMatches;
import io.baton.campaigns.Campaigns;
import io.baton.catalogue.Catalogue;
import io.baton.catalogue.CustomFieldView;
import io.baton.contacts.Contacts;
import io.baton.contacts.Letters;
import io.baton.contacts.Opportunities;
import io.baton.leads.Duplicates;
import io.baton.leads.LeadEventView;
import io.baton.leads.LeadHistory;
import io.baton.leads.LeadMerging;
import io.baton.leads.LeadNoteView;
import io.baton.leads.LeadStanding;
import io.baton.leads.LeadView;
import io.baton.leads.LeadVisibility;
import io.baton.leads.Leads;
import io.baton.leads.MergedLead;
import io.baton.tasks.TaskSubject;
import io.baton.web.FormProblems;
import io.baton.web.lists.BarCommand;
import io.baton.web.lists.GroupChoice;
import io.baton.web.tasks.TasksAboutReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the page of a lead from all who know something of it. */
@Component
class LeadPageReader {

    private static final int MOST_NOTES = 1000;

    private final Leads leads;
    private final LeadHistory history;
    private final Assignments assignments;
    private final Catalogue catalogue;
    private final Campaigns campaigns;
    private final Contacts contacts;
    private final Duplicates duplicates;
    private final RecordMatches matches;
    private final LeadMerging merging;
    private final GroupChoice groups;
    private final TasksAboutReader tasks;
    private final Opportunities opportunities;
    private final Letters letters;

    LeadPageReader(
            Leads leads,
            LeadHistory history,
            Assignments assignments,
            Catalogue catalogue,
            Campaigns campaigns,
            Contacts contacts,
            Duplicates duplicates,
            RecordMatches matches,
            LeadMerging merging,
            GroupChoice groups,
            TasksAboutReader tasks,
            Opportunities opportunities,
            Letters letters) {
        this.leads = leads;
        this.history = history;
        this.assignments = assignments;
        this.catalogue = catalogue;
        this.campaigns = campaigns;
        this.contacts = contacts;
        this.duplicates = duplicates;
        this.matches = matches;
        this.merging = merging;
        this.groups = groups;
        this.tasks = tasks;
        this.opportunities = opportunities;
        this.letters = letters;
    }

    LeadPageView read(ActingUser user, UUID leadId, String typed, FormProblems problems, String from) {
        LeadView lead = leads.get(user, leadId);
        List<CustomFieldView> fields = catalogue.listFieldsOf(
                user.organisationId(), lead.groupId(), lead.office().id());
        UUID holderId = lead.holder() == null ? null : lead.holder().id();
        List<LeadEventView> events = history.listOf(user.organisationId(), lead.id());
        return new LeadPageView(
                lead,
                user.id().equals(holderId),
                commands(user, lead.standing()),
                groups.isThere(user.organisationId()),
                fields,
                timeline(user, lead, events),
                CustodySteps.of(lead, assignments.listChain(user.organisationId(), lead.id()), events),
                contact(user, lead),
                duplicates.groupOf(user, leadId),
                user.may(Right.LEAD_SCREEN) && user.coordinates(lead.office().id()),
                lead.editable() && user.may(Right.LEAD_FOLLOW_UP) && LeadVisibility.isKept(user, lead.standing()),
                user.may(Right.LEAD_FOLLOW_UP),
                tasks.read(user, TaskSubject.lead(lead.id()), holderId),
                itsContact(user, lead),
                typed,
                problems,
                from);
    }

    private List<BarCommand> commands(ActingUser user, LeadStanding standing) {
        return PossibleCommands.of(user, standing).stream()
                .map(BarCommand::of)
                .filter(groups.offered(user.organisationId()))
                .sorted()
                .toList();
    }

    private List<TimelineItem> timeline(ActingUser user, LeadView lead, List<LeadEventView> events) {
        List<LeadNoteView> notes =
                leads.listNotes(user, lead.id(), null, MOST_NOTES).items();
        // The past may tell of fields that are not asked for any more.
        Map<String, String> labels =
                catalogue
                        .fieldOffers(user.organisationId())
                        .reaching(List.of(lead.office().id()))
                        .stream()
                        .collect(Collectors.toMap(CustomFieldView::key, CustomFieldView::label));
        List<TimelineItem> items =
                new ArrayList<>(new Timeline(lead, notes, campaignNames(user, events), labels).of(events));
        for (MergedLead merged : merging.listMerged(user, lead)) {
            new Timeline(lead, merged.notes(), campaignNames(user, merged.events()), labels)
                    .of(merged.events()).stream()
                            .map(item -> item.ofMerged("L-" + merged.number()))
                            .forEach(items::add);
        }
        items.sort(Comparator.comparing(TimelineItem::at).reversed());
        return items;
    }

    private Map<String, String> campaignNames(ActingUser user, List<LeadEventView> events) {
        Set<UUID> ids = new HashSet<>();
        for (LeadEventView event : events) {
            if (event.details().get("changes") instanceof List<?> changes) {
                changes.forEach(change -> collectCampaigns(change, ids));
            }
        }
        return campaigns.namesOf(user.organisationId(), ids).entrySet().stream()
                .collect(Collectors.toMap(campaign -> campaign.getKey().toString(), Map.Entry::getValue));
    }

    private static void collectCampaigns(Object change, Set<UUID> ids) {
        if (change instanceof Map<?, ?> map && "campaignId".equals(map.get("field"))) {
            for (String side : List.of("from", "to")) {
                if (map.get(side) instanceof String id) {
                    ids.add(UUID.fromString(id));
                }
            }
        }
    }

    private LeadPageView.@Nullable ItsContact itsContact(ActingUser user, LeadView lead) {
        UUID id = lead.contactId();
        return id == null || contacts.visibleTo(user, List.of(id)).isEmpty()
                ? null
                : new LeadPageView.ItsContact(id, opportunities.listOf(user, id), letters.listOf(user, id));
    }

    private ContactFact contact(ActingUser user, LeadView lead) {
        UUID linked = lead.contactId();
        Set<UUID> ids = linked != null
                ? Set.of(linked)
                : matches.of(user.organisationId(), List.of(lead.id())).getOrDefault(lead.id(), Set.of());
        if (ids.isEmpty() || !user.may(Right.CONTACT_VIEW)) {
            return new ContactFact(!ids.isEmpty(), List.of(), 0);
        }
        List<ContactFact.Known> seen = contacts.namesOf(user, ids).entrySet().stream()
                .map(contact -> new ContactFact.Known(contact.getKey(), contact.getValue()))
                .sorted(Comparator.comparing(ContactFact.Known::name).thenComparing(ContactFact.Known::id))
                .toList();
        int differences = linked == null || seen.isEmpty()
                ? 0
                : contacts.listDifferences(user, linked).size();
        return new ContactFact(true, seen, differences);
    }
}
