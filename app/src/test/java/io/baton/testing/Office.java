package io.baton.testing;

import java.util.UUID;

/** An office of a story. */
public record Office(UUID organisationId, UUID id, String name) {}
