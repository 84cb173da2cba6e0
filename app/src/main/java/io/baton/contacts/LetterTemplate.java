package io.baton.contacts;

import java.util.List;
import java.util.UUID;

/**
 * A template of letters, in the organisation's own words.
 *
 * @param active false where it is no longer offered
 */
public record LetterTemplate(UUID id, int version, String name, String subject, String body, boolean active) {

    /** What can be filled in, in braces. */
    public static final List<String> PLACEHOLDERS = List.of(
            "name",
            "greeting",
            "firstName",
            "lastName",
            "company",
            "address",
            "date",
            "user",
            "office",
            "organisation");
}
