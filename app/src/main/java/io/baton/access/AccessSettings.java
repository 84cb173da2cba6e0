package io.baton.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the environment may say.
 *
 * @param adminEmail with adminPassword: on an empty database, makes the first organisation at start
 * @param organisation the name of that organisation
 */
@ConfigurationProperties("baton")
public record AccessSettings(
        @Nullable String adminEmail,
        @Nullable String adminPassword,
        @Nullable String organisation) {

    /** Never the password: this lands in logs. */
    @Override
    public String toString() {
        return "AccessSettings[adminEmail=" + adminEmail + ", organisation=" + organisation + "]";
    }
}
