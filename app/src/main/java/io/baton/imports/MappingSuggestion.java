package io.baton.imports;

import io.baton.catalogue.CustomFieldView;
import io.baton.leads.LeadType;
import io.baton.shared.EmailAddresses;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file seem to be, from their names and the first rows. What is not recognised becomes a line of
 * the note, so that nothing is lost unasked; keys of the tools that wrote the file are left out.
 */
final class MappingSuggestion {

    private static final String GOOGLE = "Google Ads";

    private final List<String> header;
    private final List<List<String>> samples;
    private final List<CustomFieldView> fields;
    private final Set<String> names;

    private MappingSuggestion(List<String> header, List<List<String>> samples, List<CustomFieldView> fields) {
        this.header = header;
        this.samples = samples;
        this.fields = fields;
        this.names = header.stream().map(HeaderWords::plain).collect(Collectors.toSet());
    }

    /**
     * @param samples the first rows, as wide as the header
     * @param country of the office: how dates are usually written there
     */
    static ImportMapping of(
            List<String> header,
            List<List<String>> samples,
            List<CustomFieldView> fields,
            String country,
            @Nullable UUID groupId) {
        MappingSuggestion suggestion = new MappingSuggestion(header, samples, fields);
        List<ColumnUse> columns = suggestion.columns();
        return new ImportMapping(
                columns, suggestion.source(), null, LeadType.CONTACT, suggestion.dateOrder(columns, country), groupId);
    }

    private List<ColumnUse> columns() {
        List<ColumnUse> columns = new ArrayList<>();
        Set<ImportTarget> taken = EnumSet.noneOf(ImportTarget.class);
        Set<String> customTaken = new HashSet<>();
        for (int column = 0; column < header.size(); column++) {
            ColumnUse use = use(column);
            boolean free = use.customKey() == null
                    ? use.target().repeatable() || taken.add(use.target())
                    : customTaken.add(use.customKey());
            columns.add(free ? use : ColumnUse.NOTE);
        }
        return withOneName(columns, taken);
    }

    /** Beside first or last names of their own, a full name says nothing new, or is the last name. */
    private List<ColumnUse> withOneName(List<ColumnUse> columns, Set<ImportTarget> taken) {
        if (!taken.contains(ImportTarget.FULL_NAME)) {
            return columns;
        }
        boolean last = taken.contains(ImportTarget.LAST_NAME);
        if (!last && !taken.contains(ImportTarget.FIRST_NAME)) {
            return columns;
        }
        ColumnUse instead = last ? ColumnUse.IGNORE : ColumnUse.of(ImportTarget.LAST_NAME);
        return columns.stream()
                .map(use -> use.target() == ImportTarget.FULL_NAME ? instead : use)
                .toList();
    }

    private ColumnUse use(int column) {
        String name = header.get(column);
        String plain = HeaderWords.plain(name);
        if (plain.equals("platform")) {
            return isFacebook() ? ColumnUse.of(ImportTarget.SOURCE) : ColumnUse.NOTE;
        }
        Optional<ImportTarget> known = HeaderWords.find(name);
        if (known.isPresent() && known.get() == ImportTarget.ASSIGNEE) {
            return mayBeEmails(column) ? ColumnUse.of(ImportTarget.ASSIGNEE) : ColumnUse.NOTE;
        }
        return known.map(ColumnUse::of)
                .or(() -> custom(plain))
                .or(() -> Optional.of(ColumnUse.of(ImportTarget.EMAIL)).filter(use -> areEmails(column)))
                .orElse(ColumnUse.NOTE);
    }

    private Optional<ColumnUse> custom(String plain) {
        return fields.stream()
                .filter(field -> HeaderWords.plain(field.label()).equals(plain)
                        || HeaderWords.plain(field.key()).equals(plain))
                .findFirst()
                .map(field -> ColumnUse.custom(field.key()));
    }

    private boolean isFacebook() {
        return names.contains("adsetid") || names.contains("adsetname") || names.contains("isorganic");
    }

    private @Nullable String source() {
        return names.contains("gclid") || names.contains("leadsubmissiontime") ? GOOGLE : null;
    }

    private boolean mayBeEmails(int column) {
        return values(column).stream()
                .allMatch(value -> EmailAddresses.normalise(value).isPresent());
    }

    private boolean areEmails(int column) {
        List<String> values = values(column);
        return !values.isEmpty() && mayBeEmails(column);
    }

    private List<String> values(int column) {
        return samples.stream()
                .map(row -> row.get(column))
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** A day above twelve tells; where none does, what is usual where the office is. */
    private DateOrder dateOrder(List<ColumnUse> columns, String country) {
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).target() == ImportTarget.BIRTH_DATE) {
                Optional<DateOrder> told = values(column).stream()
                        .map(WrittenDate::orderOf)
                        .flatMap(Optional::stream)
                        .findFirst();
                if (told.isPresent()) {
                    return told.get();
                }
            }
        }
        return country.equals("US") ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
    }
}
