package io.baton.notifications;

import org.jspecify.annotations.Nullable;

/**
 * How mail leaves this installation, without the password.
 *
 * @param byEnvironment whether the environment says it, so that no page can
 * @param user null where nobody signs in
 */
public record MailServiceView(
        boolean byEnvironment,
        String host,
        int port,
        boolean encrypted,
        @Nullable String user,
        String from,
        boolean anySender) {}
