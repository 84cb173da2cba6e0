package io.baton.leads;

import org.jspecify.annotations.Nullable;

/**
 * An e-mail address or a phone number of a lead.
 *
 * @param value as it was typed
 * @param label what it is, such as "work", or null
 * @param normalised the form that is compared and dialled (lower case, E.164), or null when what was typed is unusable
 */
public record ContactPoint(
        String value, @Nullable String label, @Nullable String normalised) {

    public ContactPoint(String value, @Nullable String label) {
        this(value, label, null);
    }
}
