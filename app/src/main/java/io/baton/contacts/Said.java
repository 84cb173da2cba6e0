package io.baton.contacts;

import io.baton.catalogue.CustomValue;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a lead says of a contact: exactly one of the last five is there.
 *
 * @param text of every field that is a text
 */
record Said(
        ContactField field,
        @Nullable String text,
        @Nullable LocalDate date,
        @Nullable ContactReach reach,
        @Nullable ContactAddress address,
        @Nullable CustomValue custom) {

    static Said text(ContactField field, String text) {
        return new Said(field, text, null, null, null, null);
    }

    static Said date(ContactField field, LocalDate date) {
        return new Said(field, null, date, null, null, null);
    }

    static Said reach(ContactField field, ContactReach reach) {
        return new Said(field, null, null, reach, null, null);
    }

    static Said address(ContactAddress address) {
        return new Said(ContactField.ADDRESS, null, null, null, address, null);
    }

    static Said custom(CustomValue value) {
        return new Said(ContactField.CUSTOM, null, null, null, null, value);
    }

    /** As it is shown; dates as ISO 8601. */
    String shown() {
        if (text != null) {
            return text;
        }
        if (date != null) {
            return date.toString();
        }
        if (reach != null) {
            return reach.value();
        }
        return address != null
                ? line(address)
                : custom == null ? "" : custom.plain().toString();
    }

    @Nullable
    UUID customFieldId() {
        return custom == null ? null : custom.fieldId();
    }

    static String line(ContactAddress address) {
        return Stream.of(address.street(), address.postcode(), address.city(), address.region(), address.country())
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
