package io.baton.contacts;

import org.jspecify.annotations.Nullable;

/**
 * An e-mail address or a phone number.
 *
 * @param value as typed
 * @param label such as "work", or null
 * @param normalised the address in lower case, or the number as E.164; null when what was typed is neither
 */
public record ContactReach(
        String value, @Nullable String label, @Nullable String normalised) {}
