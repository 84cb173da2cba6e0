package io.baton.imports;

import io.baton.catalogue.CustomFieldView;
import io.baton.leads.AddNotes;
import io.baton.leads.ContactPoint;
import io.baton.leads.LeadDraft;
import io.baton.leads.LeadType;
import io.baton.leads.PostalAddress;
import io.baton.shared.SearchText;
import io.baton.sheets.SafeCells;
import io.baton.sheets.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a lead of a row. A full name is split at its last word. A row that names no person at all, but a company, is a
 * BUSINESS; one with a first name and no last name is no lead. An e-mail or phone that cannot be used is kept as typed;
 * whatever else does not fit its field becomes a line of the note. Both are marked.
 */
final class RowReader {

    private static final int LONGEST_NOTE = AddNotes.LONGEST_TEXT;
    private static final int EARLIEST_BIRTH = 1880;
    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");
    /** Facebook tells by such beginnings what a cell is, so that spreadsheets leave it alone. */
    private static final Pattern FACEBOOK_MARK = Pattern.compile("^[pz]:");

    private static final Map<String, String> FACEBOOK_PLATFORMS =
            Map.of("fb", "Facebook", "ig", "Instagram", "msg", "Messenger", "an", "Audience Network");

    private final List<String> header;
    private final ImportMapping mapping;
    private final ImportTerms terms;
    private final LocalDate today;

    RowReader(List<String> header, ImportMapping mapping, ImportTerms terms, LocalDate today) {
        this.header = header;
        this.mapping = mapping;
        this.terms = terms;
        this.today = today;
    }

    ReadRow read(SheetRow row) {
        if (row.problem() != null) {
            RowMark.Code code = switch (row.problem()) {
                case MORE_CELLS_THAN_COLUMNS -> RowMark.Code.MORE_CELLS_THAN_COLUMNS;
                case CELL_TOO_LONG -> RowMark.Code.CELL_TOO_LONG;
                case EMPTY,
                        NOT_A_TABLE,
                        OLD_OR_LOCKED_WORKBOOK,
                        BROKEN_WORKBOOK,
                        WORKBOOK_TOO_LARGE,
                        TOO_MANY_ROWS,
                        TOO_MANY_COLUMNS,
                        UNCLOSED_QUOTE -> RowMark.Code.NOT_KEPT;
            };
            return new ReadRow(row.number(), row.cells(), null, null, null, List.of(RowMark.ofRow(code)));
        }
        return new OneRow(row).read();
    }

    /** One row under way. */
    private final class OneRow {

        private final SheetRow row;
        private final List<RowMark> marks = new ArrayList<>();
        private final StringBuilder note = new StringBuilder();
        private final Map<ImportTarget, String> values = new HashMap<>();
        private final Map<String, Object> custom = new HashMap<>();
        private final List<ContactPoint> emails = new ArrayList<>();
        private final List<ContactPoint> phones = new ArrayList<>();

        private OneRow(SheetRow row) {
            this.row = row;
        }

        private ReadRow read() {
            for (int column = 0; column < header.size(); column++) {
                String cell = SafeCells.unguard(row.cells().get(column).strip());
                if (!INVISIBLE.matcher(cell).replaceAll("").isEmpty()) {
                    take(column, mapping.columns().get(column), cell);
                }
            }
            phonesOfRow();
            LeadDraft draft = draft();
            UUID assignee = assignee();
            if (note.length() > LONGEST_NOTE) {
                note.setLength(
                        Character.isHighSurrogate(note.charAt(LONGEST_NOTE - 1)) ? LONGEST_NOTE - 1 : LONGEST_NOTE);
                marks.add(RowMark.ofRow(RowMark.Code.NOTE_CUT));
            }
            return new ReadRow(
                    row.number(),
                    row.cells(),
                    draft,
                    note.isEmpty() ? null : note.toString(),
                    assignee,
                    List.copyOf(marks));
        }

        private void take(int column, ColumnUse use, String cell) {
            switch (use.target()) {
                case IGNORE -> {}
                case NOTE -> note(column, cell);
                case CUSTOM -> custom(column, Objects.requireNonNull(use.customKey()), cell);
                case EMAIL ->
                    EmailCells.read(cell).forEach(point -> {
                        if (point.normalised() == null) {
                            mark(RowMark.Code.EMAIL_UNUSABLE, column, point.value());
                        }
                        emails.add(point);
                    });
                default -> values.merge(use.target(), cell, (one, other) -> one);
            }
        }

        /** After all else, because a phone is read in the country the row names. */
        private void phonesOfRow() {
            String country = country();
            for (int column = 0; column < header.size(); column++) {
                ImportTarget target = mapping.columns().get(column).target();
                String cell = unmarked(row.cells().get(column).strip());
                if (target.isPhone() && !INVISIBLE.matcher(cell).replaceAll("").isEmpty()) {
                    ContactPoint phone = PhoneCells.read(cell, target, country == null ? terms.country() : country);
                    if (phone.normalised() == null) {
                        mark(RowMark.Code.PHONE_UNUSABLE, column, cell);
                    }
                    phones.add(phone);
                }
            }
        }

        private @Nullable LeadDraft draft() {
            WrittenName name = mapping.has(ImportTarget.FULL_NAME)
                    ? WrittenName.whole(values.get(ImportTarget.FULL_NAME))
                    : WrittenName.of(values.get(ImportTarget.FIRST_NAME), values.get(ImportTarget.LAST_NAME));
            String company = values.get(ImportTarget.COMPANY);
            if (name.lastName() == null && (name.firstName() != null || company == null)) {
                marks.add(RowMark.ofRow(
                        name.firstName() == null ? RowMark.Code.NAME_MISSING : RowMark.Code.LAST_NAME_MISSING));
                return null;
            }
            boolean business = name.lastName() == null;
            return new LeadDraft(
                    business ? LeadType.BUSINESS : mapping.personType(),
                    name.lastName(),
                    name.firstName(),
                    values.get(ImportTarget.GREETING),
                    business ? company : null,
                    business ? null : company,
                    values.get(ImportTarget.OCCUPATION),
                    values.get(ImportTarget.JOB_TITLE),
                    source(),
                    birthDate(),
                    tobaccoUse(),
                    emails,
                    phones,
                    address(),
                    values.get(ImportTarget.WEB),
                    custom,
                    campaign(),
                    null);
        }

        private @Nullable String source() {
            String typed = values.get(ImportTarget.SOURCE);
            return typed == null ? mapping.source() : FACEBOOK_PLATFORMS.getOrDefault(typed, typed);
        }

        private @Nullable LocalDate birthDate() {
            String typed = values.get(ImportTarget.BIRTH_DATE);
            if (typed == null) {
                return null;
            }
            Optional<LocalDate> date = WrittenDate.read(typed, mapping.dateOrder())
                    .filter(day -> day.getYear() >= EARLIEST_BIRTH && !day.isAfter(today));
            if (date.isEmpty()) {
                keepInNote(RowMark.Code.BIRTH_DATE_UNUSABLE, ImportTarget.BIRTH_DATE, typed);
            }
            return date.orElse(null);
        }

        private @Nullable String tobaccoUse() {
            String typed = values.get(ImportTarget.TOBACCO_USE);
            if (typed == null) {
                return null;
            }
            Optional<String> choice = YesNo.choice(typed, terms.tobaccoChoices());
            if (choice.isEmpty()) {
                keepInNote(RowMark.Code.TOBACCO_USE_UNKNOWN, ImportTarget.TOBACCO_USE, typed);
            }
            return choice.orElse(null);
        }

        private @Nullable UUID campaign() {
            String typed = values.get(ImportTarget.CAMPAIGN);
            if (typed == null) {
                return mapping.campaignId();
            }
            UUID known = terms.campaigns().get(SearchText.fold(typed));
            if (known == null) {
                keepInNote(RowMark.Code.CAMPAIGN_UNKNOWN, ImportTarget.CAMPAIGN, typed);
                return mapping.campaignId();
            }
            return known;
        }

        private @Nullable UUID assignee() {
            String typed = values.get(ImportTarget.ASSIGNEE);
            if (typed == null) {
                return null;
            }
            UUID known = terms.users().get(typed.toLowerCase(java.util.Locale.ROOT));
            if (known == null) {
                keepInNote(RowMark.Code.ASSIGNEE_UNKNOWN, ImportTarget.ASSIGNEE, typed);
            }
            return known;
        }

        private @Nullable String country() {
            String typed = values.get(ImportTarget.COUNTRY);
            return typed == null ? null : Countries.find(typed).orElse(null);
        }

        private List<PostalAddress> address() {
            String typed = values.get(ImportTarget.COUNTRY);
            String country = country();
            if (typed != null && country == null) {
                keepInNote(RowMark.Code.COUNTRY_UNKNOWN, ImportTarget.COUNTRY, typed);
            }
            String postcode = values.get(ImportTarget.POSTCODE);
            PostalAddress address = new PostalAddress(
                    values.get(ImportTarget.STREET),
                    values.get(ImportTarget.CITY),
                    values.get(ImportTarget.REGION),
                    postcode == null ? null : unmarked(postcode),
                    country);
            return address.parts().isEmpty() ? List.of() : List.of(address);
        }

        private void custom(int column, String key, String cell) {
            Optional<CustomFieldView> field = terms.fields().stream()
                    .filter(each -> each.key().equals(key))
                    .findFirst();
            Optional<Object> value = field.flatMap(each -> CustomCells.read(each, cell, mapping.dateOrder()));
            if (value.isPresent()) {
                custom.put(key, value.get());
            } else {
                mark(RowMark.Code.CUSTOM_UNUSABLE, column, cell);
                note(column, cell);
            }
        }

        private void keepInNote(RowMark.Code code, ImportTarget target, String typed) {
            int column = columnOf(target);
            mark(code, column, typed);
            note(column, typed);
        }

        private int columnOf(ImportTarget target) {
            for (int column = 0; column < header.size(); column++) {
                if (mapping.columns().get(column).target() == target) {
                    return column;
                }
            }
            throw new IllegalStateException("no column is " + target);
        }

        private void mark(RowMark.Code code, int column, String value) {
            marks.add(new RowMark(code, header.get(column), value));
        }

        private void note(int column, String cell) {
            if (!note.isEmpty()) {
                note.append('\n');
            }
            note.append(header.get(column)).append(": ").append(cell);
        }

        private static String unmarked(String cell) {
            return SafeCells.unguard(FACEBOOK_MARK.matcher(cell).replaceFirst(""))
                    .strip();
        }
    }
}
