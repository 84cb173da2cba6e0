package io.baton.launch;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of this installation, checked at the start. The addresses of the database are not among them: the served
 * application knows only its connection pool.
 *
 * @param port the TCP port people's browsers reach
 * @param dataFolder where everything lives that must outlast a restart
 * @param publicUrl how people reach Baton, without a trailing slash; every link that leaves Baton starts with it
 * @param smtpUrl where mail leaves ({@code smtp} or {@code smtps}, may carry credentials, and {@code ?from=} an
 *     address); empty: no mail
 * @param imapUrl where mail comes in ({@code imap} or {@code imaps}, may carry credentials, a folder, {@code address=}
 *     what people write to, and {@code server=} the name by which the receiving server signs what it found out)
 * @param adminEmail the first administrator, made on an empty database; present exactly when the password is
 * @param adminPassword the first administrator's password
 * @param organisation the name of the first organisation
 * @param trustedProxies CIDR blocks whose forwarded headers are believed
 * @param managementPort the loopback port that serves {@code /metrics}; empty: no metrics are served
 * @param demo whether a demo organisation is to be loaded
 */
public record Settings(
        int port,
        Path dataFolder,
        URI publicUrl,
        Optional<URI> smtpUrl,
        Optional<URI> imapUrl,
        Optional<String> adminEmail,
        Optional<String> adminPassword,
        Optional<String> organisation,
        List<String> trustedProxies,
        Optional<Integer> managementPort,
        boolean demo) {

    public Settings {
        trustedProxies = List.copyOf(trustedProxies);
    }

    /** The settings of a Baton for which nothing was set. */
    public static Settings defaults() {
        return StartSettings.read(Map.of()).served();
    }

    /** Leaves out what may hold a secret. */
    @Override
    public String toString() {
        return "Settings[port=%d, dataFolder=%s, publicUrl=%s, trustedProxies=%s, managementPort=%s, demo=%s]"
                .formatted(port, dataFolder, publicUrl, trustedProxies, managementPort, demo);
    }
}
