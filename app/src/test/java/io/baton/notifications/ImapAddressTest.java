package io.baton.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ImapAddressTest {

    private static ImapAddress read(String url) {
        return ImapAddress.read(URI.create(url));
    }

    @Test
    void everythingCanBeSaid() {
        ImapAddress address = read(
                "imaps://ann%40x.org:p%3Aw+1@mail.example.com:2993/Shared/Leads?address=leads+x@example.com&server=mx.example.com");
        assertThat(address)
                .isEqualTo(new ImapAddress(
                        "mail.example.com",
                        2993,
                        true,
                        "ann@x.org",
                        "p:w+1",
                        "Shared/Leads",
                        "leads+x@example.com",
                        "mx.example.com"));
        assertThat(address).hasToString("ImapAddress[mail.example.com:2993]");
    }

    @Test
    void whatIsLeftOutIsUsual() {
        assertThat(read("imap://leads:p@mail"))
                .isEqualTo(new ImapAddress("mail", 143, false, "leads", "p", "INBOX", null, null));
        assertThat(read("imaps://leads%40x.org:p@mail/").address()).isEqualTo("leads@x.org");
        assertThat(read("imaps://leads%40x.org:p@mail/").port()).isEqualTo(993);
    }

    @Test
    void aPasswordTravelsEncrypted() {
        assertThat(read("imap://u:p@mail.example.com").mustEncrypt()).isTrue();
        assertThat(read("imap://u:p@127.0.0.1").mustEncrypt()).isFalse();
        assertThat(read("imap://u:p@127.example.com").mustEncrypt()).isTrue();
    }
}
