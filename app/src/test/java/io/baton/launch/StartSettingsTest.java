package io.baton.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartSettingsTest {

    @Test
    void nothing_needs_to_be_set() {
        Settings settings = Settings.defaults();

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.dataFolder()).isAbsolute().endsWithRaw(java.nio.file.Path.of("data"));
        assertThat(settings.publicUrl()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(settings.smtpUrl()).isEmpty();
        assertThat(settings.trustedProxies()).isEmpty();
        assertThat(settings.demo()).isFalse();
        assertThat(StartSettings.read(Map.of("BATON_SMTP_URL", "  ")).served().smtpUrl())
                .isEmpty();
    }

    @Test
    void everything_can_be_set() {
        StartSettings settings = StartSettings.read(
                Map.ofEntries(
                        Map.entry("BATON_PORT", "80"),
                        Map.entry("BATON_DATA", "/srv/../srv/baton"),
                        Map.entry("BATON_PUBLIC_URL", "https://leads.example.com/"),
                        Map.entry("BATON_SMTP_URL", "smtps://u%40x:p@mail.example.com?from=leads@example.com"),
                        Map.entry("BATON_IMAP_URL", "imaps://u:p@mail.example.com:993"),
                        Map.entry("BATON_ADMIN_EMAIL", " ann@example.com "),
                        Map.entry("BATON_ADMIN_PASSWORD", " spaces count "),
                        Map.entry("BATON_ORGANISATION", "Müller & Co"),
                        Map.entry("BATON_TRUSTED_PROXIES", "10.0.0.5, 10.1.0.0/16 ::1"),
                        Map.entry("BATON_MANAGEMENT_PORT", "9090"),
                        Map.entry("BATON_DATABASE_URL", "postgresql://web:a@db/baton"),
                        Map.entry("BATON_DATABASE_OWNER_URL", "jdbc:postgresql://db/baton?user=owner&password=b"),
                        Map.entry("HOME", "/root")),
                "--demo");

        Settings served = settings.served();
        assertThat(served.publicUrl()).isEqualTo(URI.create("https://leads.example.com"));
        assertThat(served.dataFolder()).hasToString("/srv/baton");
        assertThat(served.adminEmail()).contains("ann@example.com");
        assertThat(served.adminPassword()).contains(" spaces count ");
        assertThat(served.trustedProxies()).isEqualTo(List.of("10.0.0.5/32", "10.1.0.0/16", "::1/128"));
        assertThat(served.demo()).isTrue();
        assertThat(settings.outside()).hasValueSatisfying(pair -> {
            assertThat(pair.app().user()).isEqualTo("web");
            assertThat(pair.owner().password()).isEqualTo("b");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BATON_PORT               | 0                     | BATON_PORT must be a port
            BATON_PORT               | 65536                 | BATON_PORT must be a port
            BATON_PORT               | http                  | BATON_PORT must be a port
            BATON_PORT               | 99999999999           | BATON_PORT must be a port
            BATON_MANAGEMENT_PORT    | 8080                  | must differ
            BATON_PUBLIC_URL         | leads.example.com     | BATON_PUBLIC_URL must look like https://
            BATON_PUBLIC_URL         | ftp://example.com     | BATON_PUBLIC_URL must look like https://
            BATON_PUBLIC_URL         | https://example.com/a | BATON_PUBLIC_URL must look like https://
            BATON_SMTP_URL           | mail.example.com:25   | BATON_SMTP_URL must look like smtp://
            BATON_SMTP_URL           | smtp://h?from=me      | BATON_SMTP_URL must look like smtp://
            BATON_SMTP_URL           | smtp://h?to=a@b.c     | BATON_SMTP_URL must look like smtp://
            BATON_SMTP_URL           | smtp:secret           | BATON_SMTP_URL must look like smtp://
            BATON_SMTP_URL           | smtp://u:sec ret@host | BATON_SMTP_URL must look like smtp://
            BATON_IMAP_URL           | https://secret@host   | BATON_IMAP_URL must look like imaps://
            BATON_ADMIN_EMAIL        | ann                   | BATON_ADMIN_EMAIL must be an e-mail address
            BATON_ADMIN_EMAIL        | ann@example.com       | must be set together
            BATON_ADMIN_PASSWORD     | secret                | must be set together
            BATON_TRUSTED_PROXIES    | proxy.example.com     | must list addresses or CIDR blocks
            BATON_TRUSTED_PROXIES    | 10.0.0.0/33           | must list addresses or CIDR blocks
            BATON_TRUSTED_PROXIES    | 10.0.0.0/-1           | must list addresses or CIDR blocks
            BATON_TRUSTED_PROXIES    | 10.0.0.0/x            | must list addresses or CIDR blocks
            BATON_DATABASE_URL       | mysql://u:secret@h/d  | BATON_DATABASE_URL must look like postgresql://
            BATON_DATABASE_URL       | postgresql://u:secret | BATON_DATABASE_URL must look like postgresql://
            BATON_DATABASE_URL       | postgresql://h/d      | BATON_DATABASE_URL must name a user
            BATON_DATABASE_URL       | postgresql://u:%se@h/d | a '%' that is not followed
            BATON_DATABASE_URL       | postgresql://u:s@h/d  | must be set together
            BATON_DATABASE_OWNER_URL | postgresql://u:s@h/d  | must be set together
            BATON_DATBASE_URL        | secret                | There is no setting BATON_DATBASE_URL; did you mean BATON_DATABASE_URL?
            BATON_ORGANIZATION       | x                     | did you mean BATON_ORGANISATION?
            """)
    void a_bad_setting_is_named_in_one_line_without_its_secret(String name, String value, String says) {
        assertThatThrownBy(() -> StartSettings.read(new HashMap<>(Map.of(name, value))))
                .isInstanceOfSatisfying(StartRefused.class, refused -> {
                    assertThat(refused.sentence()).contains(says).doesNotContain("\n", "secret", "sec ret");
                    assertThat(refused.exitCode()).isEqualTo(2);
                });
    }

    @Test
    void only_demo_may_follow_run() {
        assertThatThrownBy(() -> StartSettings.read(Map.of(), "--dmeo"))
                .hasMessage("Unknown option '--dmeo'. Usage: ./baton run [--demo]");
    }

    @Test
    void settings_can_be_logged() {
        StartSettings settings = StartSettings.read(Map.of(
                "BATON_SMTP_URL", "smtp://u:secret@host",
                "BATON_ADMIN_EMAIL", "ann@example.com",
                "BATON_ADMIN_PASSWORD", "secret",
                "BATON_DATABASE_URL", "postgresql://u:secret@h/d",
                "BATON_DATABASE_OWNER_URL", "postgresql://o:secret@h/d"));

        assertThat(settings.toString()).doesNotContain("secret");
    }
}
