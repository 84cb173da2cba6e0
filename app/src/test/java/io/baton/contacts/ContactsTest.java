package io.baton.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.catalogue.CustomValue;
import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.CommandRunner;
import io.baton.testing.Api;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Person;
import io.baton.testing.Race;
import io.baton.testing.Story;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contacts made by acceptances: their data, notes, owners, who sees them, how they are found. */
class ContactsTest extends Story {

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
                .prepare(round ->
                        new AcceptedLead(ann).note(UUID.randomUUID(), "note").source())
                .run((source, participant) -> make(ann, List.of(source)))
                .forEach(round ->
                        assertThat(round.answers()).containsOnly(round.answers().getFirst()));
        then.rowsOf("contact", ann.organisationId()).isEqualTo(5);
        then.rowsOf("contact_note", ann.organisationId()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(UserType.class)
    void whoSeesAContactOfTheOffice(UserType type) {
        Person ann = given.advisor("Ann");
        UUID contact = accept(ann, new AcceptedLead(ann));
        Person pat = given.user("Pat").type(type).exists();
        int expected = switch (type) {
            case COORDINATOR_ADVISOR, COORDINATOR, ADMINISTRATOR -> 200;
            case ADVISOR -> 404;
            case COORDINATOR_VIEW, LEADS_VIEW -> 403;
        };

        assertThat(api(pat).get("/contacts/" + contact).send().status()).isEqualTo(expected);
        assertThat(api(pat).get("/contacts/" + contact + "/notes").send().status())
                .isEqualTo(expected);
        assertThat(api(pat).post("/contacts/" + contact + "/notes")
                        .body(Map.of("text", "mine"))
                        .send()
                        .status())
                .isEqualTo(expected == 200 ? 201 : expected);
        ApiAnswer list = api(pat).get("/contacts").send();
        assertThat(list.status()).isEqualTo(expected == 403 ? 403 : 200);
        assertThat(list.text().contains(contact.toString())).isEqualTo(expected == 200);
    }

    @Test
    void aCoordinatorSeesTheOfficesInView() {
        Office north = given.office("North");
        Office leeds = given.office("Leeds", north);
        Office porto = given.office("Porto");
        Person ann = given.user("Ann").in(leeds).exists();
        Person pia = given.user("Pia").in(porto).exists();
        Person cora = given.user("Cora")
                .type(UserType.COORDINATOR)
                .in(north)
                .seesAllOfficesBelow()
                .exists();
        Person carl = given.user("Carl").type(UserType.COORDINATOR).in(north).exists();
        accept(ann, new AcceptedLead(ann).name("In", "Leeds"));
        accept(pia, new AcceptedLead(pia).name("In", "Porto"));
        accept(cora, new AcceptedLead(cora).name("Owned", "Elsewhere").office(porto.id()));

        assertThat(names(cora, "")).containsExactly("Owned Elsewhere", "In Leeds");
        assertThat(names(cora, "in")).containsExactly("In Leeds");
        assertThat(names(carl, "")).isEmpty();
        assertThat(names(given.organisation().administrator(), ""))
                .containsExactly("Owned Elsewhere", "In Leeds", "In Porto");
    }

    @Test
    void aSearchFindsByBeginningsOfWordsMailAndPhone() {
        Person ann = given.advisor("Ann");
        Person cora = given.coordinator("Cora");
        accept(ann, new AcceptedLead(ann).name("Zoë", "Müller").email("zoe@example.org"));
        accept(ann, new AcceptedLead(ann).name("Zacharias", "Meier").phone("0161 496 0812", "+441614960812"));

        for (Person person : List.of(ann, cora, given.organisation().administrator())) {
            assertThat(names(person, "MULL")).containsExactly("Zoë Müller");
            assertThat(names(person, "z")).containsExactly("Zacharias Meier", "Zoë Müller");
            assertThat(names(person, "z mei")).containsExactly("Zacharias Meier");
            assertThat(names(person, "zoe@exa")).containsExactly("Zoë Müller");
            assertThat(names(person, "+44 161")).containsExactly("Zacharias Meier");
            assertThat(names(person, "0161496")).containsExactly("Zacharias Meier");
            assertThat(names(person, "uller")).isEmpty();
            assertThat(names(person, "%")).hasSize(2);
        }
    }

    @Test
    void aListGoesOnWhereItEnded() {
        Person ann = given.advisor("Ann");
        make(
                ann,
                IntStream.range(0, 7)
                        .mapToObj(i -> new AcceptedLead(ann)
                                .name("A", i < 3 ? "Same" : "Z" + i)
                                .source())
                        .toList());
        for (Person person :
                List.of(ann, given.coordinator("Cora"), given.organisation().administrator())) {
            assertThat(walk(person, "/contacts?limit=2")).hasSize(7).doesNotHaveDuplicates();
            assertThat(walk(person, "/contacts?limit=2&q=same")).hasSize(3).doesNotHaveDuplicates();
        }
        api(ann).get("/contacts?cursor=AAAA").send().expect(422, "INVALID");
        api(ann).get("/contacts?limit=1000").send().expect(422, "INVALID");
    }

    @Test
    void notesAreWrittenOnAContact() {
        Person ann = given.advisor("Ann");
        UUID contact = accept(ann, new AcceptedLead(ann));
        ApiAnswer note = api(ann).post("/contacts/" + contact + "/notes")
                .key("k")
                .body(Map.of("text", "  called\r\nagain  "))
                .send()
                .expect(201);
        assertThat(note.at("/text")).isEqualTo("called\nagain");
        assertThat(api(ann).post("/contacts/" + contact + "/notes")
                        .key("k")
                        .body(Map.of("text", "  called\r\nagain  "))
                        .send()
                        .expect(201)
                        .replayed())
                .isTrue();
        assertThat(notes(ann, contact)).containsExactly("called\nagain");
        for (String text : List.of("", " \n ", "x".repeat(10_001))) {
            api(ann).post("/contacts/" + contact + "/notes")
                    .body(Map.of("text", text))
                    .send()
                    .expect(422, "INVALID");
        }
        api(ann).get("/contacts/" + contact + "/notes?cursor=AAAA").send().expect(422, "INVALID");
    }

    @Test
    void anotherOrganisationSeesNothing() {
        Person ann = given.advisor("Ann");
        UUID contact = accept(ann, new AcceptedLead(ann));
        Api theirs = when.user(given.organisation("Other").administrator()).api();
        theirs.get("/contacts/" + contact).send().expect(404);
        theirs.get("/contacts/" + contact + "/notes").send().expect(404);
        theirs.post("/contacts/" + contact + "/notes")
                .body(Map.of("text", "x"))
                .send()
                .expect(404);
        assertThat(theirs.get("/contacts").send().expect(200).json().at("/items"))
                .isEmpty();
        api.get("/contacts").send().expect(401);
    }

    private UUID customField() {
        ApiAnswer added = api(given.organisation().administrator())
                .post("/custom-fields")
                .body(Map.of("label", "Budget", "kind", "NUMBER"))
                .send()
                .expect(201);
        return UUID.fromString(added.at("/id"));
    }

    private UUID accept(Person person, AcceptedLead lead) {
        return make(person, List.of(lead.source())).values().iterator().next();
    }

    private Map<UUID, UUID> make(Person person, List<ContactSource> sources) {
        return baton.bean(CommandRunner.class)
                .run(actor(person), new MakeContacts(sources))
                .contactOfLead();
    }

    private void release(UUID contact, Person owner) {
        baton.bean(CommandRunner.class).run(actor(owner), new ReleaseContact(contact, owner.id()));
    }

    private static Actor actor(Person person) {
        return new Actor(person.organisationId(), person.id(), Channel.PAGE, null);
    }

    private Api api(Person person) {
        return when.user(person).api();
    }

    private List<String> names(Person person, String q) {
        ApiAnswer list = api(person)
                .get("/contacts?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                .send()
                .expect(200);
        return texts(list, "/name");
    }

    private List<String> notes(Person person, UUID contact) {
        return texts(api(person).get("/contacts/" + contact + "/notes").send().expect(200), "/text");
    }

    private List<String> walk(Person person, String path) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            ApiAnswer slice = api(person)
                    .get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .send()
                    .expect(200);
            ids.addAll(texts(slice, "/id"));
            cursor = slice.at("/nextCursor");
        } while (!cursor.isEmpty());
        return ids;
    }

    private static List<String> texts(ApiAnswer answer, String pointer) {
        return answer.json()
                .at("/items")
                .valueStream()
                .map(item -> item.at(pointer).asString())
                .toList();
    }
}
