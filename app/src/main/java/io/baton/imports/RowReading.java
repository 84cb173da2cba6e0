package io.baton.imports;

import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.access.Users;
import io.baton.campaigns.Campaigns;
import io.baton.catalogue.Catalogue;
import io.baton.leads.DraftDuplicate;
import io.baton.leads.Duplicates;
import io.baton.leads.Leads;
import io.baton.leads.NewLead;
import io.baton.shared.FieldProblem;
import io.baton.sheets.SheetRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reads rows by what the organisation has set and what is there, a few statements however many they are. Writes
 * nothing.
 */
@Component
class RowReading {

    /**
     * What would come of some rows.
     *
     * @param leads those that can be leads, in their order
     * @param rejected those that cannot
     * @param duplicates those that repeat a lead or an earlier row, where such are left out
     * @param repeated those that became leads by an earlier import of this file
     */
    record Outlook(List<ReadRow> leads, List<ReadRow> rejected, List<Duplicate> duplicates, List<SheetRow> repeated) {}

    /** A row that repeats something. */
    record Duplicate(
            ReadRow row,
            @org.jspecify.annotations.Nullable UUID otherLeadId,
            @org.jspecify.annotations.Nullable Integer otherRow) {}

    private final Catalogue catalogue;
    private final Campaigns campaigns;
    private final Users users;
    private final Offices offices;
    private final Leads leads;
    private final Duplicates duplicates;
    private final ImportRowTable table;
    private final Clock clock;

    RowReading(
            Catalogue catalogue,
            Campaigns campaigns,
            Users users,
            Offices offices,
            Leads leads,
            Duplicates duplicates,
            ImportRowTable table,
            Clock clock) {
        this.catalogue = catalogue;
        this.campaigns = campaigns;
        this.users = users;
        this.offices = offices;
        this.leads = leads;
        this.duplicates = duplicates;
        this.table = table;
        this.clock = clock;
    }

    Outlook look(UUID organisationId, ImportView view, List<SheetRow> rows) {
        Set<Integer> taken = table.taken(
                organisationId,
                view.fileId(),
                rows.stream().map(SheetRow::number).toList());
        List<SheetRow> repeated =
                rows.stream().filter(row -> taken.contains(row.number())).toList();
        List<SheetRow> fresh =
                rows.stream().filter(row -> !taken.contains(row.number())).toList();
        List<ReadRow> read = read(organisationId, view, fresh);
        List<ReadRow> rejected = read.stream().filter(ReadRow::isRejected).toList();
        List<ReadRow> possible = read.stream().filter(row -> !row.isRejected()).toList();
        if (view.duplicates() != WayWithDuplicates.SKIP) {
            return new Outlook(possible, rejected, List.of(), repeated);
        }
        return withoutDuplicates(organisationId, view, possible, rejected, repeated);
    }

    private Outlook withoutDuplicates(
            UUID organisationId,
            ImportView view,
            List<ReadRow> possible,
            List<ReadRow> rejected,
            List<SheetRow> repeated) {
        table.planAnew(true);
        List<Optional<DraftDuplicate>> found = possible.isEmpty()
                ? List.of()
                : duplicates.find(
                        organisationId,
                        possible.stream().map(row -> newLead(view, row)).toList());
        table.planAnew(false);
        List<ReadRow> kept = new ArrayList<>();
        List<Duplicate> repeats = new ArrayList<>();
        for (int i = 0; i < possible.size(); i++) {
            ReadRow row = possible.get(i);
            found.get(i)
                    .ifPresentOrElse(
                            duplicate -> repeats.add(new Duplicate(
                                    row,
                                    duplicate.oldest() == null
                                            ? null
                                            : duplicate.oldest().id(),
                                    duplicate.earlierDraft() == null
                                            ? null
                                            : possible.get(duplicate.earlierDraft())
                                                    .number())),
                            () -> kept.add(row));
        }
        return new Outlook(kept, rejected, repeats, repeated);
    }

    static NewLead newLead(ImportView view, ReadRow row) {
        return new NewLead(view.officeId(), Objects.requireNonNull(row.draft()), row.note(), Map.of())
                .in(view.mapping().groupId());
    }

    /** The rows as leads; those that the rules of leads refuse are rejected too. */
    List<ReadRow> read(UUID organisationId, ImportView view, List<SheetRow> rows) {
        OfficeView office = offices.get(organisationId, view.officeId());
        LocalDate today = LocalDate.ofInstant(clock.instant(), office.zone());
        RowReader reader =
                new RowReader(view.header(), view.mapping(), terms(organisationId, office, view, rows), today);
        List<ReadRow> read = rows.stream().map(reader::read).toList();
        Map<ReadRow, NewLead> drafts = new LinkedHashMap<>();
        read.stream().filter(row -> !row.isRejected()).forEach(row -> drafts.put(row, newLead(view, row)));
        List<List<FieldProblem>> problems = leads.problemsOf(organisationId, List.copyOf(drafts.values()));
        List<ReadRow> checked = new ArrayList<>();
        int place = 0;
        for (ReadRow row : read) {
            if (row.isRejected()) {
                checked.add(row);
            } else {
                checked.add(FieldMarks.with(row, problems.get(place), view));
                place++;
            }
        }
        return checked;
    }

    private ImportTerms terms(UUID organisationId, OfficeView office, ImportView view, List<SheetRow> rows) {
        UUID chosen = view.mapping().groupId();
        UUID groupId =
                chosen == null ? catalogue.getGeneralGroup(organisationId).id() : chosen;
        return new ImportTerms(
                catalogue.listFieldsOf(organisationId, groupId, office.id()),
                catalogue.tobaccoChoices(organisationId),
                campaigns.findRunning(organisationId, cells(view, rows, ImportTarget.CAMPAIGN), office.id()),
                users.findActive(organisationId, cells(view, rows, ImportTarget.ASSIGNEE)),
                office.country());
    }

    private static Set<String> cells(ImportView view, List<SheetRow> rows, ImportTarget target) {
        for (int column = 0; column < view.header().size(); column++) {
            if (view.mapping().columns().get(column).target() == target) {
                int place = column;
                return rows.stream()
                        .map(row -> row.cells().get(place).strip())
                        .filter(cell -> !cell.isEmpty())
                        .collect(Collectors.toSet());
            }
        }
        return Set.of();
    }
}
