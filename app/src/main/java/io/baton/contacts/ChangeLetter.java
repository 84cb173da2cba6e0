package io.baton.contacts;

import io.baton.platform.Command;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes the words of a letter that was written.
 *
 * @param version it must still have
 * @param subject null: stays
 * @param body null: stays
 */
public record ChangeLetter(
        UUID letterId,
        int version,
        @Nullable String subject,
        @Nullable String body) implements Command<LetterView> {}
