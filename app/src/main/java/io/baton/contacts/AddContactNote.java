package io.baton.contacts;

import io.baton.platform.Command;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a note on a contact. Whoever sees the contact; the text has 1 to 10,000 characters. */
public record AddContactNote(UUID contactId, @Nullable String text) implements Command<ContactNoteView> {}
