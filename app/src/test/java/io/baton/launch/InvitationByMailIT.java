package io.baton.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where a mail server is set, an administrator mails invitations from the page of a user. */
@Timeout(300)
class InvitationByMailIT {

    private static final String ADMIN = "ada@example.com";
    private static final String PASSWORD = "quiet meadow lantern 71";

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @BeforeEach
    void begin() {
        mail.start();
    }

    @AfterEach
    void end() {
        mail.stop();
    }

    @Test
    void a_further_invitation_is_mailed_by_one_button(@TempDir Path temporary) throws Exception {
        Map<String, String> settings = Map.of(
                "BATON_ADMIN_EMAIL", ADMIN,
                "BATON_ADMIN_PASSWORD", PASSWORD,
                "BATON_SMTP_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort() + "?from=leads@example.com");
        try (BatonProcess baton =
                BatonProcess.start(temporary.resolve("data"), settings).awaitReady()) {
            PageClient pages = new PageClient(URI.create("http://localhost:" + baton.port()));
            pages.submit(pages.open("/sign-in"), "/sign-in", Map.of("email", ADMIN, "password", PASSWORD));
            Page invited = pages.submit(
                    pages.open("/settings/users/new").expect(200),
                    "/settings/users",
                    Map.of("name", "Ina", "email", "ina@example.com", "packages", "LEADS_VIEW"));
            assertThat(invited.document().select("#link").val()).contains("/invitation/");
            String user = pages.open("/settings/users")
                    .document()
                    .select("a.b-name:contains(Ina)")
                    .attr("href");

            Page told = pages.submit(pages.open(user).expect(200), user + "/invitation", Map.of());

            assertThat(told.expect(200).text()).contains("ina@example.com");
            Eventually.isTrue("the letter arrives", () -> mail.getReceivedMessages().length == 1);
            assertThat(GreenMailUtil.getWholeMessage(mail.getReceivedMessages()[0]))
                    .contains("To: ina@example.com", "/invitation/baton_in_");
            baton.terminate();
        }
    }
}
