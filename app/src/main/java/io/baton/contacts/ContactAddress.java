package io.baton.contacts;

import org.jspecify.annotations.Nullable;

/** A postal address. */
public record ContactAddress(
        @Nullable String street,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postcode,
        @Nullable String country) {}
