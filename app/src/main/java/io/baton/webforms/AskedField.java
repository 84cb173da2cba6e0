package io.baton.webforms;

import io.baton.catalogue.CustomFieldView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a form asks, with all that is needed to show it: a standard field or a custom one, exactly one of the two.
 *
 * @param choices what can be chosen, in order; empty where it is typed
 */
public record AskedField(
        FormField field,
        @Nullable StandardField standard,
        @Nullable CustomFieldView custom,
        List<String> choices) {

    public String name() {
        return field.name();
    }
}
