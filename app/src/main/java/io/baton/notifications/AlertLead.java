package io.baton.notifications;

import java.util.UUID;

/** A lead an alert tells of, as its reader may see it now. */
public record AlertLead(UUID id, String name) {}
