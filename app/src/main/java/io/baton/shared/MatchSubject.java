package io.baton.shared;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What matching looks at of a lead or a contact.
 *
 * @param business whether it is a firm, whose name is that of the business
 * @param emails normalised by {@link EmailAddresses}; those that are none are left out
 * @param phones normalised by {@link PhoneNumbers}; those that are none are left out
 * @param postcodes as typed
 */
public record MatchSubject(
        boolean business,
        @Nullable String lastName,
        @Nullable String firstName,
        @Nullable String businessName,
        @Nullable LocalDate birthDate,
        Collection<String> emails,
        Collection<String> phones,
        Collection<String> postcodes) {}
