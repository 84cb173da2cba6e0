package io.baton.web.catalogue;

import io.baton.catalogue.CustomFieldKind;
import io.baton.catalogue.CustomFieldView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a custom field has in it.
 *
 * @param choices one on each line
 */
public record FieldForm(
        @Nullable String label,
        @Nullable String key,
        @Nullable String kind,
        @Nullable String choices,
        @Nullable Integer version) {

    static final FieldForm EMPTY = new FieldForm("", "", CustomFieldKind.TEXT.name(), "", null);

    static FieldForm of(CustomFieldView field) {
        return new FieldForm(
                field.label(), field.key(), field.kind().name(), String.join("\n", field.choices()), field.version());
    }

    @Nullable
    CustomFieldKind kindChosen() {
        return Arrays.stream(CustomFieldKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    /** The choices typed, for a choice only: the form shows its box for every kind. */
    List<@Nullable String> choicesTyped() {
        return lines(choices);
    }

    static List<@Nullable String> lines(@Nullable String text) {
        List<@Nullable String> lines = new ArrayList<>();
        if (text != null) {
            text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        }
        return lines;
    }
}
