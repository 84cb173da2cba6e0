package io.baton.launch;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that was set for this start: what the application is told, and the outside database, which only the launcher
 * knows.
 *
 * @param served what the application is told
 * @param outside the outside database; empty: the embedded one
 */
record StartSettings(Settings served, Optional<DatabasePair> outside) {

    private static final String USAGE = "Usage: ./baton run [--demo]";

    /**
     * Reads and checks the environment and the command line.
     *
     * @throws StartRefused naming the first setting that is wrong
     */
    static StartSettings read(Map<String, String> environment, String... arguments) {
        KnownSettings.refuseUnknown(environment);
        Variables set = new Variables(environment);
        int port = set.port("BATON_PORT").orElse(8080);
        Settings served = new Settings(
                port,
                set.folder("BATON_DATA").orElse(Path.of("data").toAbsolutePath()),
                set.url("BATON_PUBLIC_URL", "https://leads.example.com", List.of("http", "https"))
                        .map(StartSettings::onlyOrigin)
                        .orElse(URI.create("http://localhost:" + port)),
                set.sender(
                        "BATON_SMTP_URL",
                        "smtp://user:password@mail.example.com:587?from=leads@example.com",
                        List.of("smtp", "smtps")),
                set.mailbox(
                        "BATON_IMAP_URL",
                        "imaps://user:password@mail.example.com/INBOX?address=leads@example.com",
                        List.of("imap", "imaps")),
                set.emailAddress("BATON_ADMIN_EMAIL"),
                set.text("BATON_ADMIN_PASSWORD"),
                set.name("BATON_ORGANISATION"),
                set.networks("BATON_TRUSTED_PROXIES"),
                set.port("BATON_MANAGEMENT_PORT"),
                demoAskedFor(arguments));
        refuseHalves(served);
        return new StartSettings(served, outsideDatabase(set));
    }

    private static boolean demoAskedFor(String... arguments) {
        for (String argument : arguments) {
            if (!argument.equals("--demo")) {
                throw StartRefused.badSetting("Unknown option '" + argument + "'. " + USAGE);
            }
        }
        return arguments.length > 0;
    }

    private static void refuseHalves(Settings served) {
        if (served.adminEmail().isPresent() != served.adminPassword().isPresent()) {
            throw StartRefused.badSetting("BATON_ADMIN_EMAIL and BATON_ADMIN_PASSWORD must be set together.");
        }
        if (served.managementPort().filter(port -> port == served.port()).isPresent()) {
            throw StartRefused.badSetting("BATON_MANAGEMENT_PORT and BATON_PORT must differ.");
        }
    }

    private static Optional<DatabasePair> outsideDatabase(Variables set) {
        Optional<DatabaseAddress> app = set.database("BATON_DATABASE_URL");
        Optional<DatabaseAddress> owner = set.database("BATON_DATABASE_OWNER_URL");
        if (app.isPresent() != owner.isPresent()) {
            throw StartRefused.badSetting("BATON_DATABASE_URL (the role that serves) and BATON_DATABASE_OWNER_URL"
                    + " (the role that owns the tables) must be set together; see docs/operations.md.");
        }
        return app.flatMap(a -> owner.map(o -> new DatabasePair(o, a)));
    }

    private static URI onlyOrigin(URI url) {
        return URI.create(url.getScheme() + "://" + url.getRawAuthority());
    }
}
