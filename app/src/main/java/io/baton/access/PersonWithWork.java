package io.baton.access;

import java.util.UUID;

/**
 * Somebody who has something that can be handed over, such as tasks.
 *
 * @param active whether that one still signs in
 * @param open how much of it
 */
public record PersonWithWork(UUID id, String name, String officeName, boolean active, int open) {}
