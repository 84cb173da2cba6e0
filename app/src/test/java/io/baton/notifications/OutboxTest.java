package io.baton.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The page on which an organisation follows its mail. */
class OutboxTest extends MailStory {

    @Test
    void theOutboxIsForThoseWhoManageUsersAndOfTheirOrganisationOnly() {
        invite("Quin", "en", "MAIL");
        Person other = given.organisation("Other").administrator();
        UUID id = (UUID) row().get("id");
        PageClient pages = baton.pages();
        pages.submit(pages.open("/sign-in"), "/sign-in", Map.of("email", other.email(), "password", Person.PASSWORD));
        Page page = pages.open("/settings/outbox").expect(200);
        assertThat(page.text()).contains("No mail yet").doesNotContain("Quin");
        String csrf = page.document().select("input[name=_csrf]").val();
        pages.post("/settings/outbox/" + id + "/again", Map.of("_csrf", csrf)).expect(404);
        PageClient advisor = baton.pages();
        advisor.submit(
                advisor.open("/sign-in"),
                "/sign-in",
                Map.of("email", given.advisor("Ray").email(), "password", Person.PASSWORD));
        advisor.open("/settings/outbox").expect(403);
    }

    @Test
    void thePageGoesOnWhereItStopped() {
        invite("Sue", "en", "MAIL");
        database.in(admin.organisationId(), owner -> owner.execute("""
                        insert into outgoing_mail (organisation_id, id, template, recipient_id, recipient, locale, state)
                        select organisation_id, gen_random_uuid(), template, recipient_id, 'old' || n || '@example.com',
                            locale, 'SENT' from outgoing_mail, generate_series(1, 60) n
                        """));
        PageClient pages = signedIn();
        Page first = pages.open("/settings/outbox");
        Page second = pages.open(first.document().select("a[rel=next]").attr("href"));
        assertThat(first.document().select("tbody tr")).hasSize(50);
        assertThat(second.document().select("tbody tr")).hasSize(11);
        assertThat(second.document().select("a[rel=next]")).isEmpty();
    }
}
