package io.baton.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.CommandRunner;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Contacts as pages, without any script. */
class ContactPagesTest extends Story {

    private final PageClient pages = baton.pages();

    @Test
    void aContactIsFoundAndShown() {
        Person ann = given.advisor("Ann");
        UUID contact = accept(
                ann,
                new AcceptedLead(ann)
                        .email("zoe@example.org")
                        .phone("(020) 7946 0958", "+442079460958")
                        .note(UUID.randomUUID(), "<b>Wants</b> a quote"));
        accept(ann, new AcceptedLead(ann).name("Bo", "Tan"));
        signIn(ann);

        Page list = pages.open("/contacts?q=m%C3%BCll");
        assertThat(list.document().select("tbody th a").eachText()).containsExactly("Zoë Müller");
        Page page = pages.open(list.document().select("tbody th a").attr("href"));
        assertThat(page.path()).isEqualTo("/contacts/" + contact);
        assertThat(page.document().select("dl.b-facts").text())
                .contains("Dr", "Optik Nord", "12 Mar 1971", "Never", "Trade fair", "14 Park Row, LS1 5HD Leeds, GB");
        assertThat(page.document().select("blockquote").text()).isEqualTo("<b>Wants</b> a quote");
        assertThat(page.document().select("a[href^=tel]").attr("href")).isEqualTo("tel:02079460958");
        assertThat(page.document().select("#owners + ul").text()).contains("Ann");
    }

    @Test
    void aNoteIsWritten() {
        Person ann = given.advisor("Ann");
        String path = "/contacts/" + accept(ann, new AcceptedLead(ann));
        signIn(ann);
        Page form = pages.open(path);

        Page written = pages.submit(form, path + "/notes", Map.of("text", "Called.\nAgain tomorrow."));
        assertThat(written.text()).contains("The note is added.", "Ann noted");
        pages.submit(form, path + "/notes", Map.of("text", "Called.\nAgain tomorrow."));
        assertThat(pages.open(path).document().select("blockquote")).hasSize(1);

        Page again = pages.submit(pages.open(path), path + "/notes", Map.of("text", "x".repeat(10_001)));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select("#text-problem").text()).isEqualTo("This is too long.");
        assertThat(again.document().select("textarea").val()).hasSize(10_001);
    }

    @Test
    void othersContactsAreNotThere() {
        Person ann = given.advisor("Ann");
        UUID contact = accept(ann, new AcceptedLead(ann));
        signIn(given.advisor("Ben"));
        assertThat(pages.open("/contacts/" + contact).status()).isEqualTo(404);
        assertThat(pages.open("/contacts").text()).contains("No contacts yet");
        assertThat(pages.open("/contacts?q=zo%C3%AB").text()).contains("No contact is found by “zoë”");
    }

    private UUID accept(Person person, AcceptedLead lead) {
        Actor actor = new Actor(person.organisationId(), person.id(), Channel.PAGE, null);
        return baton.bean(CommandRunner.class)
                .run(actor, new MakeContacts(List.of(lead.source())))
                .contactOfLead()
                .values()
                .iterator()
                .next();
    }

    private void signIn(Person person) {
        pages.submit(pages.open("/sign-in"), "/sign-in", Map.of("email", person.email(), "password", Person.PASSWORD));
    }
}
