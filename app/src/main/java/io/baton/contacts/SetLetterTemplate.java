package io.baton.contacts;

import io.baton.platform.Command;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes a template of letters, or changes one.
 *
 * @param templateId null for a new one
 * @param version it must still have; of a new one none
 */
public record SetLetterTemplate(
        @Nullable UUID templateId,
        int version,
        @Nullable String name,
        @Nullable String subject,
        @Nullable String body,
        boolean active)
        implements Command<LetterTemplate> {}
