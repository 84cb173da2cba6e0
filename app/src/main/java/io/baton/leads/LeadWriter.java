package io.baton.leads;

import io.baton.catalogue.CustomFieldView;
import io.baton.leads.LeadDrafting.Checked;
import io.baton.platform.Actor;
import io.baton.platform.Ids;
import io.baton.platform.StaleVersionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes the facts of leads and tells their history. */
@Component
class LeadWriter {

    private final LeadTable leads;
    private final LeadPartsTable parts;
    private final DuplicateMarking duplicates;
    private final LeadNoteTable notes;
    private final LeadHistory history;

    LeadWriter(
            LeadTable leads,
            LeadPartsTable parts,
            DuplicateMarking duplicates,
            LeadNoteTable notes,
            LeadHistory history) {
        this.leads = leads;
        this.parts = parts;
        this.duplicates = duplicates;
        this.notes = notes;
        this.history = history;
    }

    /**
     * Creates many leads with one statement a table; all of them were checked.
     *
     * @param linked whether those that repeat an earlier lead are linked to it
     */
    List<UUID> create(Actor actor, List<NewLead> requested, List<Checked> checked, LeadTerms terms, boolean linked) {
        long number = leads.takeNumbers(actor.organisationId(), requested.size());
        List<LeadRow> rows = new ArrayList<>();
        List<LeadEvent> events = new ArrayList<>();
        List<LeadNoteTable.NewNote> first = new ArrayList<>();
        for (int i = 0; i < requested.size(); i++) {
            NewLead lead = requested.get(i);
            LeadRow row = LeadRow.of(
                    Ids.next(),
                    number + i,
                    lead.officeId(),
                    checked.get(i).draft(),
                    checked.get(i).custom(),
                    lead.note());
            rows.add(row);
            events.add(new LeadEvent(row.id(), LeadEventType.CREATED, arrival(lead)));
            if (lead.note() != null) {
                first.add(new LeadNoteTable.NewNote(Ids.next(), row.id(), lead.note()));
            }
        }
        leads.insert(actor, rows, terms);
        parts.insert(actor.organisationId(), rows);
        duplicates.mark(actor.organisationId(), rows, linked);
        history.append(actor, events);
        if (!first.isEmpty()) {
            notes.insertFirst(actor, first);
            history.append(
                    actor,
                    first.stream()
                            .map(note -> new LeadEvent(note.leadId(), LeadEventType.NOTED, Map.of("noteId", note.id())))
                            .toList());
        }
        return rows.stream().map(LeadRow::id).toList();
    }

    private static Map<String, Object> arrival(NewLead lead) {
        Map<String, Object> details = new TreeMap<>(lead.told());
        details.put("officeId", lead.officeId());
        return details;
    }

    /** Writes changed facts over the version they were decided on. */
    void edit(Actor actor, LeadView lead, Checked checked, LeadTerms terms, List<Map<String, Object>> changes) {
        write(actor, lead, checked, terms);
        history.append(actor, List.of(new LeadEvent(lead.id(), LeadEventType.EDITED, Map.of("changes", changes))));
    }

    /** The same without a word in the history, which whoever asks tells in words of its own. */
    void write(Actor actor, LeadView lead, Checked checked, LeadTerms terms) {
        LeadRow row =
                LeadRow.of(lead.id(), lead.number(), lead.originOffice().id(), checked.draft(), checked.custom(), null);
        parts.deleteTokens(actor.organisationId(), lead.id());
        if (!leads.update(actor.organisationId(), row, lead.version())) {
            throw new StaleVersionException(lead.version() + 1);
        }
        List<UUID> offered = terms.fields().stream().map(CustomFieldView::id).toList();
        parts.replace(actor.organisationId(), row, offered);
        duplicates.markAnew(actor.organisationId(), row);
    }
}
