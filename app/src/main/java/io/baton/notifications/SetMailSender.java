package io.baton.notifications;

import io.baton.platform.Command;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says who the mail of the organisation is from. Needs the right SETTINGS_MANAGE. Answers what holds now.
 *
 * @param name shown beside the address, or blank
 * @param address blank for the installation's own sender
 */
public record SetMailSender(@Nullable String name, @Nullable String address) implements Command<Optional<MailSender>> {}
