package io.baton.contacts;

import java.time.Instant;
import java.util.UUID;

/** A user a contact belongs to. */
public record ContactOwner(UUID id, String name, Instant since) {}
