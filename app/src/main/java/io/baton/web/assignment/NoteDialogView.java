package io.baton.web.assignment;

import org.jspecify.annotations.Nullable;

/**
 * The dialog that writes one note on many leads.
 *
 * @param problemKey the key of what is wrong with the text, or null
 */
public record NoteDialogView(
        Tagged tagged, String text, @Nullable String problemKey) {}
