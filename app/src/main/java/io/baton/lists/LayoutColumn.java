package io.baton.lists;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One column of a layout: a standard one, or a custom field.
 *
 * @param standard null for a custom field
 * @param customFieldId null for a standard one
 */
public record LayoutColumn(
        @Nullable ListColumn standard, @Nullable UUID customFieldId, ColumnWidth width) {

    private static final Pattern CUSTOM = Pattern.compile("custom:([0-9a-f-]{36})");

    public LayoutColumn {
        if ((standard == null) == (customFieldId == null)) {
            throw new IllegalArgumentException("a column is a standard one or a custom field");
        }
    }

    public static LayoutColumn of(ListColumn standard) {
        return new LayoutColumn(standard, null, ColumnWidth.AUTO);
    }

    public static LayoutColumn ofCustomField(UUID fieldId) {
        return new LayoutColumn(null, fieldId, ColumnWidth.AUTO);
    }

    public LayoutColumn wide(ColumnWidth other) {
        return new LayoutColumn(standard, customFieldId, other);
    }

    /** {@code timeUntilRevoke}, or {@code custom:} and the field's id. */
    public String code() {
        return standard == null ? "custom:" + customFieldId : standard.code();
    }

    /** The column that is spelled so. */
    public static Optional<LayoutColumn> find(String code) {
        Matcher custom = CUSTOM.matcher(code);
        if (custom.matches()) {
            try {
                return Optional.of(ofCustomField(UUID.fromString(custom.group(1))));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Arrays.stream(ListColumn.values())
                .filter(column -> column.code().equals(code))
                .map(LayoutColumn::of)
                .findFirst();
    }
}
