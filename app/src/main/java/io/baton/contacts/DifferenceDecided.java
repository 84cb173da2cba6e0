package io.baton.contacts;

import java.util.UUID;

/** It is decided; asking twice decides once. */
public record DifferenceDecided(UUID contactId) {}
