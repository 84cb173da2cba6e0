package io.baton.access;

import java.time.Instant;
import java.util.UUID;

/** One organisation of the installation. */
public record OrganisationView(UUID id, String name, boolean demo, Instant createdAt) {}
