package io.baton.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class SmtpAddressTest {

    private static SmtpAddress read(String url) {
        return SmtpAddress.read(URI.create(url), URI.create("https://leads.example.com"));
    }

    @Test
    void everythingCanBeSaid() {
        SmtpAddress address = read("smtps://ann%40x.org:p%3Aw+1@mail.example.com:2465?from=leads+x@example.com");
        assertThat(address)
                .isEqualTo(new SmtpAddress(
                        "mail.example.com", 2465, true, "ann@x.org", "p:w+1", "leads+x@example.com", false));
        assertThat(address).hasToString("SmtpAddress[mail.example.com:2465]");
    }

    @Test
    void whatIsLeftOutIsUsual() {
        assertThat(read("smtp://relay"))
                .isEqualTo(new SmtpAddress("relay", 25, false, null, null, "baton@leads.example.com", false));
        assertThat(read("smtp://ann%40x.org:p@relay").port()).isEqualTo(587);
        assertThat(read("smtp://ann%40x.org:p@relay").from()).isEqualTo("ann@x.org");
        assertThat(read("smtps://relay").port()).isEqualTo(465);
    }

    @Test
    void aPasswordTravelsEncrypted() {
        assertThat(read("smtp://u:p@relay").mustEncrypt()).isTrue();
        assertThat(read("smtp://relay").mustEncrypt()).isFalse();
        assertThat(read("smtp://u:p@127.0.0.1").mustEncrypt()).isFalse();
        assertThat(read("smtp://u:p@[::1]:25").mustEncrypt()).isFalse();
        assertThat(read("smtp://u:p@localhost").mustEncrypt()).isFalse();
        assertThat(read("smtp://u:p@127.example.com").mustEncrypt()).isTrue();
    }
}
