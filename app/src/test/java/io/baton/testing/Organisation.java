package io.baton.testing;

import java.util.UUID;

/** An organisation of a story, with its corporate office and its first administrator. */
public record Organisation(UUID id, String name, Office corporate, Person administrator) {}
