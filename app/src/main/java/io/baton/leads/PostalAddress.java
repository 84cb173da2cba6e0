package io.baton.leads;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a lead lives or works.
 *
 * @param country ISO 3166 alpha-2, or null
 */
public record PostalAddress(
        @Nullable String street,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postcode,
        @Nullable String country) {

    /** Whether nothing of it is given. */
    boolean isEmpty() {
        return parts().isEmpty();
    }

    /** What of it is given, in writing order. */
    public List<String> parts() {
        return Stream.of(street, city, region, postcode, country)
                .filter(Objects::nonNull)
                .toList();
    }
}
