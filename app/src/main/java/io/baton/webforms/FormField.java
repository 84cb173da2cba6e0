package io.baton.webforms;

import io.baton.catalogue.CustomFieldView;
import org.jspecify.annotations.Nullable;

/**
 * One thing a form asks.
 *
 * @param name the key of a {@link StandardField}, or {@code custom.} and the key of a custom field
 * @param required whether it must be answered
 * @param label what it is called on this form, or null for what it is called anyway
 */
public record FormField(
        String name, boolean required, @Nullable String label) {

    /** What a custom field is called in forms. */
    public static String nameOf(CustomFieldView field) {
        return "custom." + field.key();
    }
}
