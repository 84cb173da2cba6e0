package io.baton.leads;

import java.util.UUID;

/** A note was written. */
public record NoteAdded(UUID leadId, UUID noteId) {}
