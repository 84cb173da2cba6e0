package io.baton.leads;

import io.baton.platform.Command;
import java.util.UUID;

/** Writes a note on one lead. */
public record AddNote(UUID leadId, String text) implements Command<NoteAdded> {}
