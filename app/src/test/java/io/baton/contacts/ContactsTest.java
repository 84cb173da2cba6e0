package io.baton.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.catalogue.CustomValue;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Person;
import io.baton.testing.Race;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Contacts made by acceptances: their data, notes and owners. */
class ContactsTest extends ContactStory {

    @Test
    void aContactHasAllOfTheLead() {
        Person ann = given.advisor("Ann");
        UUID note = UUID.randomUUID();
        UUID field = customField();
        UUID contact = accept(
                ann,
                new AcceptedLead(ann)
                        .email("Zoe@Example.org")
                        .phone("020 7946 0958", "+442079460958")
                        .custom(List.of(new CustomValue(field, null, new BigDecimal("12.50"), null, null)))
                        .note(note, "Wants\na quote"));

        ApiAnswer shown = api(ann).get("/contacts/" + contact).send().expect(200);
        assertThat(shown.at("/name")).isEqualTo("Zoë Müller");
        assertThat(shown.at("/greeting")).isEqualTo("Dr");
        assertThat(shown.at("/company")).isEqualTo("Optik Nord");
        assertThat(shown.at("/source")).isEqualTo("Trade fair");
        assertThat(shown.at("/birthDate")).isEqualTo("1971-03-12");
        assertThat(shown.at("/tobaccoUse")).isEqualTo("Never");
        assertThat(shown.at("/emails/0/value")).isEqualTo("Zoe@Example.org");
        assertThat(shown.at("/phones/0/label")).isEqualTo("work");
        assertThat(shown.at("/addresses/0/postcode")).isEqualTo("LS1 5HD");
        assertThat(shown.json().at("/custom/budget").asDouble()).isEqualTo(12.5);
        assertThat(shown.at("/owners/0/name")).isEqualTo("Ann");
        assertThat(notes(ann, contact)).containsExactly("Wants\na quote");
    }

    @Test
    void aSecondAcceptanceReusesTheContactAndBringsOnlyNewNotes() {
        Person ann = given.advisor("Ann");
        Person ben = given.advisor("Ben");
        UUID lead = UUID.randomUUID();
        UUID firstNote = UUID.randomUUID();
        UUID secondNote = UUID.randomUUID();
        UUID first =
                accept(ann, new AcceptedLead(lead, ann).email("a@example.com").note(firstNote, "one"));
        release(first, ann);

        UUID second = accept(
                ben,
                new AcceptedLead(lead, ben)
                        .email("a@example.com")
                        .note(firstNote, "one")
                        .note(secondNote, "two"));

        assertThat(second).isEqualTo(first);
        assertThat(notes(ben, first)).containsExactlyInAnyOrder("one", "two");
        then.rowsOf("contact", ann.organisationId()).isEqualTo(1);
        then.rowsOf("contact_email", ann.organisationId()).isEqualTo(1);
        assertThat(api(ben).get("/contacts/" + first).send().expect(200).json().at("/owners"))
                .extracting(owner -> owner.at("/name").asString())
                .containsExactly("Ben");
        api(ann).get("/contacts/" + first).send().expect(404);
    }

    @Test
    void manyAtOnceAreMadeTogether() {
        Person ann = given.advisor("Ann");
        List<ContactSource> sources = IntStream.range(0, 300)
                .mapToObj(i -> new AcceptedLead(ann)
                        .name("N" + i, "Many")
                        .note(UUID.randomUUID(), "n" + i)
                        .source())
                .toList();
        Map<UUID, UUID> made = make(ann, sources);

        assertThat(made).hasSize(300);
        then.rowsOf("contact", ann.organisationId()).isEqualTo(300);
        then.rowsOf("contact_note", ann.organisationId()).isEqualTo(300);
        then.rowsOf("contact_owner", ann.organisationId()).isEqualTo(300);
        assertThat(make(ann, sources)).isEqualTo(made);
        then.rowsOf("contact_note", ann.organisationId()).isEqualTo(300);
    }

    @Test
    void acceptancesOfOneLeadAtOnceMakeOneContact() {
        Person ann = given.advisor("Ann");
        Race.of(4)
                .repeat(5)
                .prepare(round -> new AcceptedLead(ann)
                        .name("Zoë", "Müller")
                        .note(UUID.randomUUID(), "note")
                        .source())
                .run((source, participant) -> make(ann, List.of(source)))
                .forEach(round ->
                        assertThat(round.answers()).containsOnly(round.answers().getFirst()));
        then.rowsOf("contact", ann.organisationId()).isEqualTo(5);
        then.rowsOf("contact_note", ann.organisationId()).isEqualTo(5);
    }
}
