package io.baton.leads;

import io.baton.catalogue.CustomFieldView;
import io.baton.leads.LeadDrafting.Checked;
import io.baton.platform.Actor;
import io.baton.platform.Ids;
import io.baton.platform.Signals;
import io.baton.platform.StaleVersionException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes the facts of leads and tells their history. */
@Component
class LeadWriter {

    private final LeadTable leads;
    private final LeadPartsTable parts;
    private final DuplicateMarking duplicates;
    private final LeadNoteTable notes;
    private final LeadHistory history;
    private final Signals signals;
    private final ApplicationEventPublisher events;

    LeadWriter(
            LeadTable leads,
            LeadPartsTable parts,
            DuplicateMarking duplicates,
            LeadNoteTable notes,
            LeadHistory history,
            Signals signals,
            ApplicationEventPublisher events) {
        this.leads = leads;
        this.parts = parts;
        this.duplicates = duplicates;
        this.notes = notes;
        this.history = history;
        this.signals = signals;
        this.events = events;
    }

    /**
     * A lead to be written.
     *
     * @param linked whether it is linked to an earlier lead that it repeats
     * @param copied what it took over, or null for nothing
     */
    record Entry(
            NewLead lead,
            Checked checked,
            boolean linked,
            @Nullable Copied copied) {}

    /**
     * That a lead took over what another knows.
     *
     * @param own what it said itself
     * @param earlier the other, or null where that is written together with it
     * @param entry the place of that one among those written
     */
    record Copied(
            LeadDraft own,
            @Nullable EarlierLead earlier,
            @Nullable Integer entry) {}

    /** Creates many leads with one statement a table; all of them were checked. */
    List<UUID> create(Actor actor, List<Entry> entries) {
        long number = leads.takeNumbers(actor.organisationId(), entries.size());
        List<LeadRow> rows = new ArrayList<>();
        List<LeadEvent> told = new ArrayList<>();
        List<LeadNoteTable.NewNote> first = new ArrayList<>();
        for (Entry entry : entries) {
            NewLead lead = entry.lead();
            LeadRow row = LeadRow.of(Ids.next(), number + rows.size(), lead.officeId(), entry.checked(), lead.note());
            rows.add(row);
            told.add(new LeadEvent(row.id(), LeadEventType.CREATED, arrival(lead)));
            if (lead.note() != null) {
                first.add(new LeadNoteTable.NewNote(Ids.next(), row.id(), lead.note()));
            }
        }
        leads.insert(actor, rows);
        parts.insert(actor.organisationId(), rows);
        duplicates.mark(actor.organisationId(), rows, linked(entries, rows));
        history.append(actor, told);
        List<LeadEvent> copied = copied(entries, rows);
        if (!copied.isEmpty()) {
            history.append(actor, copied);
        }
        if (!first.isEmpty()) {
            notes.insertFirst(actor, first);
            history.append(
                    actor,
                    first.stream()
                            .map(note -> new LeadEvent(note.leadId(), LeadEventType.NOTED, Map.of("noteId", note.id())))
                            .toList());
        }
        Set<UUID> offices =
                entries.stream().map(entry -> entry.lead().officeId()).collect(Collectors.toSet());
        signals.stage(actor.organisationId(), Signals.LEADS, offices);
        List<UUID> ids = rows.stream().map(LeadRow::id).toList();
        events.publishEvent(LeadsChanged.of(actor.organisationId(), ids));
        return ids;
    }

    private static Map<String, Object> arrival(NewLead lead) {
        Map<String, Object> details = new TreeMap<>(lead.told());
        details.put("officeId", lead.officeId());
        return details;
    }

    private static List<UUID> linked(List<Entry> entries, List<LeadRow> rows) {
        return IntStream.range(0, rows.size())
                .filter(i -> entries.get(i).linked())
                .mapToObj(i -> rows.get(i).id())
                .toList();
    }

    private static Map<String, Object> source(Copied copied, List<LeadRow> rows) {
        EarlierLead earlier = copied.earlier();
        Map<String, Object> details = new LinkedHashMap<>();
        if (earlier != null) {
            details.put("leadId", earlier.id().toString());
            details.put("leadNumber", earlier.number());
        } else {
            LeadRow together = rows.get(Objects.requireNonNull(copied.entry()));
            details.put("leadId", together.id().toString());
            details.put("leadNumber", together.number());
        }
        return details;
    }

    private static List<LeadEvent> copied(List<Entry> entries, List<LeadRow> rows) {
        List<LeadEvent> events = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Copied copied = entries.get(i).copied();
            if (copied == null) {
                continue;
            }
            List<Map<String, Object>> changes =
                    LeadChanges.between(copied.own(), entries.get(i).checked().draft());
            if (!changes.isEmpty()) {
                Map<String, Object> details = source(copied, rows);
                details.put("changes", changes);
                events.add(new LeadEvent(rows.get(i).id(), LeadEventType.COPIED_FROM, details));
            }
        }
        return events;
    }

    /** Writes changed facts over the version they were decided on. */
    void edit(Actor actor, LeadView lead, Checked checked, List<Map<String, Object>> changes) {
        write(actor, lead, checked);
        history.append(actor, List.of(new LeadEvent(lead.id(), LeadEventType.EDITED, Map.of("changes", changes))));
    }

    /** The same without a word in the history, which whoever asks tells in words of its own. */
    void write(Actor actor, LeadView lead, Checked checked) {
        LeadRow row = LeadRow.of(lead.id(), lead.number(), lead.originOffice().id(), checked, null);
        boolean isFoundOtherwise = parts.deleteTokens(actor.organisationId(), row);
        if (!leads.update(actor.organisationId(), row, lead.version())) {
            throw new StaleVersionException(lead.version() + 1);
        }
        List<UUID> offered =
                checked.terms().fields().stream().map(CustomFieldView::id).toList();
        parts.replace(actor.organisationId(), lead.facts(), row, offered);
        if (isFoundOtherwise) {
            parts.insertTokens(actor.organisationId(), row);
        }
        duplicates.markAnew(actor.organisationId(), row);
        signals.stage(
                actor.organisationId(), Signals.LEADS, List.of(lead.office().id()));
        events.publishEvent(LeadsChanged.of(actor.organisationId(), List.of(lead.id())));
    }
}
