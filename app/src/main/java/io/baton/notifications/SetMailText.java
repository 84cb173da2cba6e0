package io.baton.notifications;

import io.baton.platform.Command;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Chooses an organisation's own words for the mail of assignments in one language. Needs the right SETTINGS_MANAGE.
 *
 * @param text null for Baton's own again
 */
public record SetMailText(Locale locale, @Nullable MailText text) implements Command<Boolean> {}
