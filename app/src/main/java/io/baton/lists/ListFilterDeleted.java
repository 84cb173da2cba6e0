package io.baton.lists;

import java.util.UUID;

/** A saved filter is gone. */
public record ListFilterDeleted(UUID filterId, String name) {}
