package io.baton.access;

import io.baton.platform.Command;
import org.jspecify.annotations.Nullable;

/** The actor changes the own name, language (en, de) and zone (null: the office's). */
public record ChangeOwnProfile(
        @Nullable String name,
        @Nullable String locale,
        @Nullable String zone) implements Command<UserView> {}
