package io.baton.web.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One browser in which somebody is signed in.
 *
 * @param handle names the session on the page; the session's own id is a secret and stays one
 * @param agent what the browser says it is
 * @param current whether it is the one that asks
 */
public record BrowserSession(
        String handle, String agent, @Nullable String address, Instant since, Instant lastUsed, boolean current) {

    /** The browser's name, or null where nobody knows. */
    public @Nullable String browser() {
        return Devices.browser(agent);
    }

    /** What it runs on, or null where nobody knows. */
    public @Nullable String system() {
        return Devices.system(agent);
    }
}
