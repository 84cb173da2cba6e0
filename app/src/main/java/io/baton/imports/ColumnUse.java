package io.baton.imports;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one column of a file is.
 *
 * @param customKey the key of the custom field, exactly where the target is CUSTOM
 */
public record ColumnUse(ImportTarget target, @Nullable String customKey) {

    private static final String CUSTOM_PREFIX = ImportTarget.CUSTOM.key() + ".";

    static final ColumnUse NOTE = of(ImportTarget.NOTE);
    static final ColumnUse IGNORE = of(ImportTarget.IGNORE);

    static ColumnUse of(ImportTarget target) {
        return new ColumnUse(target, null);
    }

    static ColumnUse custom(String key) {
        return new ColumnUse(ImportTarget.CUSTOM, key);
    }

    /** As the API writes it: {@code lastName}, {@code custom.budget}. */
    public String write() {
        return customKey == null ? target.key() : CUSTOM_PREFIX + customKey;
    }

    /** What the text says, or empty when it says nothing known. Whether there is such a custom field is not asked. */
    public static Optional<ColumnUse> read(String text) {
        if (text.startsWith(CUSTOM_PREFIX) && text.length() > CUSTOM_PREFIX.length()) {
            return Optional.of(custom(text.substring(CUSTOM_PREFIX.length())));
        }
        return Arrays.stream(ImportTarget.values())
                .filter(target -> target != ImportTarget.CUSTOM && target.key().equals(text))
                .findFirst()
                .map(ColumnUse::of);
    }
}
