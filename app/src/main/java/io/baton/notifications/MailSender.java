package io.baton.notifications;

import org.jspecify.annotations.Nullable;

/**
 * Who the mail of an organisation is from.
 *
 * @param name shown beside the address; null for the address alone
 */
public record MailSender(@Nullable String name, String address) {}
