package io.baton.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.Api;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who sees contacts, how they are found, and the notes on them. */
class ContactsSeenTest extends ContactStory {

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
}
