package io.baton.testing;

import java.util.UUID;

/**
 * Somebody of a story who can sign in.
 *
 * @param token a bearer token that outlasts every test
 */
public record Person(UUID organisationId, UUID id, UUID officeId, String name, String email, String token) {

    /** The password everybody in the tests has. */
    public static final String PASSWORD = "correct horse battery staple";
}
