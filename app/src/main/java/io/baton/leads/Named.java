package io.baton.leads;

import java.util.UUID;

/** Something by its id and the name people know it by. */
public record Named(UUID id, String name) {}
