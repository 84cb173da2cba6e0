package io.baton.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param transactionsAtOnce how many transactions may be open at one time; more wait, and after five seconds are told
 *     to come again. Not above the size of the connection pool.
 * @param jobs whether this server runs jobs
 */
@ConfigurationProperties("baton.platform")
public record PlatformSettings(
        @DefaultValue("16") int transactionsAtOnce,
        @DefaultValue("true") boolean jobs) {}
