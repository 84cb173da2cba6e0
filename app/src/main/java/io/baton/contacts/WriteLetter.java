package io.baton.contacts;

import io.baton.platform.Command;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a letter to a contact from a template. Nothing is sent. */
public record WriteLetter(UUID contactId, @Nullable UUID templateId) implements Command<LetterView> {}
