package io.baton.leads;

import io.baton.catalogue.CustomFieldView;
import io.baton.leads.LeadDrafting.Checked;
import io.baton.platform.Actor;
import io.baton.platform.Ids;
import io.baton.platform.StaleVersionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes the facts of leads and tells their history. */
@Component
class LeadWriter {

    private final LeadTable leads;
    private final LeadPartsTable parts;
    private final DuplicateMarking duplicates;
    private final LeadHistory history;

    LeadWriter(LeadTable leads, LeadPartsTable parts, DuplicateMarking duplicates, LeadHistory history) {
        this.leads = leads;
        this.parts = parts;
        this.duplicates = duplicates;
        this.history = history;
    }

    /** Creates many leads with one statement a table; all of them were checked. */
    List<UUID> create(Actor actor, List<NewLead> requested, List<Checked> checked, LeadTerms terms) {
        long number = leads.takeNumbers(actor.organisationId(), requested.size());
        List<LeadRow> rows = new ArrayList<>();
        List<LeadEvent> events = new ArrayList<>();
        for (int i = 0; i < requested.size(); i++) {
            UUID officeId = requested.get(i).officeId();
            Checked lead = checked.get(i);
            LeadRow row = LeadRow.of(Ids.next(), number + i, officeId, lead.draft(), lead.custom());
            rows.add(row);
            events.add(new LeadEvent(row.id(), LeadEventType.CREATED, Map.of("officeId", officeId)));
        }
        leads.insert(actor, rows, terms);
        parts.insert(actor.organisationId(), rows);
        duplicates.mark(actor.organisationId(), rows);
        history.append(actor, events);
        return rows.stream().map(LeadRow::id).toList();
    }

    /** Writes changed facts over the version they were decided on. */
    void edit(Actor actor, LeadView lead, Checked checked, LeadTerms terms, List<Map<String, Object>> changes) {
        write(actor, lead, checked, terms);
        history.append(actor, List.of(new LeadEvent(lead.id(), LeadEventType.EDITED, Map.of("changes", changes))));
    }

    /** The same without a word in the history, which whoever asks tells in words of its own. */
    void write(Actor actor, LeadView lead, Checked checked, LeadTerms terms) {
        LeadRow row = LeadRow.of(lead.id(), lead.number(), lead.originOffice().id(), checked.draft(), checked.custom());
        if (!leads.update(actor.organisationId(), row, lead.version())) {
            throw new StaleVersionException(lead.version() + 1);
        }
        List<UUID> offered = terms.fields().stream().map(CustomFieldView::id).toList();
        parts.replace(actor.organisationId(), row, offered);
        duplicates.markAnew(actor.organisationId(), row);
    }
}
