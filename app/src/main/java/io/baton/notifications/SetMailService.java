package io.baton.notifications;

import io.baton.platform.Command;
import org.jspecify.annotations.Nullable;

/**
 * The installation's operator says how mail leaves. For an installation whose environment does not say it.
 *
 * @param encrypted from the first byte; else by STARTTLS, which a password insists on
 * @param user to sign in with; blank for none
 * @param password null or empty keeps the one there is
 * @param from the installation's own sender
 * @param anySender whether the server takes mail from addresses of the organisations too
 */
public record SetMailService(
        String host,
        int port,
        boolean encrypted,
        @Nullable String user,
        @Nullable String password,
        String from,
        boolean anySender)
        implements Command<Boolean> {

    /** Never the password: this may land in a log. */
    @Override
    public String toString() {
        return "SetMailService[" + host + ":" + port + "]";
    }
}
