package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Person;
import io.baton.testing.Race;
import io.baton.testing.Soak;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Leads and contacts of one person: accepted they are linked, unassigned they go to the contact's user. */
class RecordMatchTest extends CustodyStory {

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");
    private final Person bo = given.advisor("Bo");

    @Test
    void acceptanceLinksTheLeadToTheOneContactThatMatches() {
        ApiAnswer first = acceptedBy(ann, zoe(Map.of()));
        UUID lead = zoe(Map.of());

        ApiAnswer second = acceptedBy(bo, lead);

        assertThat(second.at("/results/0/contactId")).isEqualTo(first.at("/results/0/contactId"));
        assertThat(first.at("/results/0/contact")).isEqualTo("MADE");
        assertThat(second.at("/results/0/contact")).isEqualTo("MATCHED");
        then.rowsOf("contact", cora.organisationId()).isEqualTo(1);
        assertThat(owners(contact(first))).containsExactly("Ann", "Bo");
        assertThat(api.as(cora).get("/leads/" + lead + "/history").send().text())
                .contains("\"contact\":\"MATCHED\"");
    }

    @Test
    void notesOfTheLeadGoToTheContact() {
        UUID contact = contact(acceptedBy(ann, zoe(Map.of())));
        UUID lead = zoe(Map.of());
        api.as(cora)
                .post("/leads/" + lead + "/notes")
                .body(Map.of("text", "Wants a second quote"))
                .send()
                .expect(201);

        acceptedBy(bo, lead);

        assertThat(api.as(ann).get("/contacts/" + contact + "/notes").send().text())
                .contains("Wants a second quote");
    }

    @Test
    void aContactIsFilledAndNeverOverwrittenSilently() {
        UUID contact = contact(acceptedBy(ann, zoe(Map.of("company", "Optik Nord"))));

        ApiAnswer second = acceptedBy(bo, zoe(Map.of("company", "Optik Süd", "occupation", "Optician")));

        assertThat(second.json().at("/results/0/differences").asInt()).isEqualTo(1);
        ApiAnswer shown = read(contact);
        assertThat(shown.at("/company")).isEqualTo("Optik Nord");
        assertThat(shown.at("/occupation")).isEqualTo("Optician");
        ApiAnswer waiting = differences(contact);
        assertThat(waiting.at("/items/0/field")).isEqualTo("COMPANY");
        assertThat(waiting.at("/items/0/said")).isEqualTo("Optik Süd");
        assertThat(waiting.at("/items/0/foundBy")).isEqualTo("Bo");
    }

    @Test
    void whatALeadSaysDifferentlyIsTakenOver() {
        UUID contact = contact(acceptedBy(ann, zoe(Map.of("company", "Optik Nord"))));
        acceptedBy(bo, zoe(Map.of("company", "Optik Süd", "phones", List.of("030 1234567"))));
        acceptedBy(bo, zoe(Map.of("phones", List.of("030 7654321"))));
        assertThat(differences(contact).json().at("/items")).hasSize(2);

        decide(contact, differences(contact).at("/items/0/id"), true).expect(200);
        decide(contact, differences(contact).at("/items/0/id"), true).expect(200);

        ApiAnswer shown = read(contact);
        assertThat(shown.at("/company")).isEqualTo("Optik Süd");
        assertThat(shown.at("/phones/0/value")).isEqualTo("030 1234567");
        assertThat(shown.at("/phones/1/value")).isEqualTo("030 7654321");
        assertThat(differences(contact).json().at("/items")).isEmpty();
        ApiAnswer byPhone = acceptedBy(ann, lead(Map.of("lastName", "Muller", "phones", List.of("+49 30 7654321"))));
        assertThat(contact(byPhone))
                .as("what was taken over is matched by from then on")
                .isEqualTo(contact);
    }

    @Test
    void whatWasDismissedDoesNotComeUpAgain() {
        UUID contact = contact(acceptedBy(ann, zoe(Map.of("company", "Optik Nord"))));
        acceptedBy(bo, zoe(Map.of("company", "Optik Süd")));
        String difference = differences(contact).at("/items/0/id");

        decide(contact, difference, false).expect(200);
        decide(contact, difference, true).expect(200);
        acceptedBy(bo, zoe(Map.of("company", "Optik Süd")));

        assertThat(differences(contact).json().at("/items")).isEmpty();
        assertThat(read(contact).at("/company")).isEqualTo("Optik Nord");
    }

    @Test
    void onlyWhoSeesTheContactDecides() {
        UUID contact = contact(acceptedBy(ann, zoe(Map.of("company", "Optik Nord"))));
        acceptedBy(ann, zoe(Map.of("company", "Optik Süd")));
        String difference = differences(contact).at("/items/0/id");

        ApiAnswer answer = api.as(bo)
                .post("/contacts/" + contact + "/differences")
                .body(Map.of("differenceId", difference, "takeOver", true))
                .send();

        answer.expect(404);
        assertThat(read(contact).at("/company")).isEqualTo("Optik Nord");
    }

    @Test
    void severalContactsThatMatchMakeANewOneAndTheDoublesAreNamed() {
        acceptedBy(ann, lead(Map.of("lastName", "Müller", "emails", List.of("one@example.org"))));
        acceptedBy(ann, lead(Map.of("lastName", "Müller", "emails", List.of("two@example.org"))));

        ApiAnswer third = acceptedBy(
                ann, lead(Map.of("lastName", "Müller", "emails", List.of("one@example.org", "two@example.org"))));

        assertThat(third.at("/results/0/contact")).isEqualTo("AMBIGUOUS");
        then.rowsOf("contact", cora.organisationId()).isEqualTo(3);
    }

    @Test
    void twoLeadsOfOnePersonInOneCallMakeOneContact() {
        UUID one = offer(ann, zoe(Map.of()));
        UUID other = offer(ann, zoe(Map.of("company", "Optik Nord")));

        ApiAnswer answer = accept(ann, one, other);

        assertThat(outcomes(answer)).containsExactly("ACCEPTED", "ACCEPTED");
        assertThat(answer.at("/results/0/contactId")).isEqualTo(answer.at("/results/1/contactId"));
        assertThat(read(contact(answer)).at("/company")).isEqualTo("Optik Nord");
        then.rowsOf("contact", cora.organisationId()).isEqualTo(1);
    }

    @Test
    void aSecondAcceptanceReusesTheContactTheLeadWasLinkedTo() {
        UUID contact = contact(acceptedBy(ann, zoe(Map.of())));
        UUID lead = zoe(Map.of());
        acceptedBy(bo, lead);
        revoke(cora, lead);
        api.as(cora)
                .patch("/leads/" + lead)
                .ifVersion(1)
                .body(Map.of("emails", List.of("quite@another.org")))
                .send()
                .expect(200);

        ApiAnswer again = acceptedBy(ann, lead);

        assertThat(contact(again)).isEqualTo(contact);
        assertThat(again.at("/results/0/contact")).isEqualTo("AGAIN");
        then.rowsOf("contact", cora.organisationId()).isEqualTo(1);
    }

    /** The control: without the lock on what they are matched by, both make one. */
    @Test
    void twoLeadsOfOnePersonAcceptedAtTheSameInstantMakeOneContact() {
        List<Race.Round<List<UUID>, ApiAnswer>> rounds = Race.of(2)
                .repeat(Soak.times(40, 400))
                .prepare(round -> {
                    Map<String, ?> facts =
                            Map.of("lastName", "Müller", "emails", List.of("round" + round + "@example.org"));
                    return List.of(offer(ann, lead(facts)), offer(bo, lead(facts)));
                })
                .run((leads, participant) -> accept(participant == 0 ? ann : bo, leads.get(participant)));

        for (Race.Round<List<UUID>, ApiAnswer> round : rounds) {
            assertThat(round.answers().stream().map(answer -> answer.at("/results/0/contactId")))
                    .as("both leads belong to one contact")
                    .doesNotContain("")
                    .containsOnly(round.answers().getFirst().at("/results/0/contactId"));
        }
        then.rowsOf("contact", cora.organisationId()).isEqualTo(rounds.size());
    }

    @Test
    void contactExistsIsTrueWhateverChanges() {
        UUID lead = zoe(Map.of());
        UUID other = lead(Map.of("lastName", "Other"));
        assertThat(contactExists(lead)).isFalse();

        UUID accepted = zoe(Map.of());
        acceptedBy(ann, accepted);
        assertThat(contactExists(lead)).as("a contact was made").isTrue();
        assertThat(contactExists(accepted)).as("its own").isTrue();
        assertThat(contactExists(other)).isFalse();

        patch(other, 1, Map.of("emails", List.of("zoe@example.org")));
        assertThat(contactExists(other)).as("the lead was edited").isTrue();
        patch(other, 2, Map.of("emails", List.of()));
        assertThat(contactExists(other)).isFalse();
        assertThat(contactExists(zoe(Map.of()))).as("a lead came in").isTrue();
    }

    @Test
    void autoAssignGivesALeadToTheUserOfItsContact() {
        UUID contact = contact(acceptedBy(ann, zoe(Map.of())));
        UUID lead = zoe(Map.of());

        ApiAnswer answer = autoAssign(cora, lead);

        assertThat(outcome(answer)).isEqualTo("ASSIGNED");
        assertThat(answer.at("/results/0/userId")).isEqualTo(ann.id().toString());
        assertThat(standing(cora, lead)).isEqualTo("ASSIGNED Ann");
        assertThat(api.as(cora).get("/leads/" + lead + "/history").send().text())
                .contains(contact.toString(), "Zoë Müller");
    }

    @Test
    void autoAssignTellsWhichLeadsMatchNoContactAndWhichSeveral() {
        acceptedBy(ann, lead(Map.of("lastName", "Müller", "emails", List.of("one@example.org"))));
        acceptedBy(ann, lead(Map.of("lastName", "Maier", "emails", List.of("two@example.org"))));
        UUID matched = lead(Map.of("lastName", "M", "emails", List.of("one@example.org")));
        UUID unknown = lead(Map.of("lastName", "M", "emails", List.of("three@example.org")));
        UUID several = lead(Map.of("lastName", "M", "emails", List.of("one@example.org", "two@example.org")));

        assertThat(outcomes(autoAssign(cora, several, matched, unknown)))
                .containsExactly("AMBIGUOUS_MATCH", "ASSIGNED", "NO_MATCH");
        assertThat(standing(cora, unknown)).isEqualTo("UNASSIGNED");
    }

    @Test
    void aMatchingContactThatBelongsToNobodyIsSaidToBeOne() {
        UUID accepted = zoe(Map.of());
        acceptedBy(ann, accepted);
        revoke(cora, accepted);

        assertThat(outcome(autoAssign(cora, zoe(Map.of())))).isEqualTo("CONTACT_WITHOUT_USER");
    }

    @Test
    void autoAssignGivesNothingToWhoCannotHaveIt() {
        Office leeds = given.office("Leeds");
        Person lee = given.user("Lee").type(UserType.ADVISOR).in(leeds).exists();
        Person liz = given.user("Liz").type(UserType.COORDINATOR).in(leeds).exists();
        UUID there = lead(liz, Map.of("lastName", "Müller", "emails", List.of("leeds@example.org")));
        assign(liz, List.of(there), lee);
        accept(lee, there);
        acceptedBy(bo, zoe(Map.of()));
        database.in(
                bo.organisationId(),
                rows -> rows.execute("update user_account set active = false where id = ?", bo.id()));

        assertThat(outcome(autoAssign(cora, lead(Map.of("lastName", "M", "emails", List.of("leeds@example.org"))))))
                .isEqualTo("OTHER_OFFICE");
        assertThat(outcome(autoAssign(cora, zoe(Map.of())))).isEqualTo("USER_INACTIVE");
    }

    @Test
    void ofSeveralUsersOfAContactTheOneWhoHasNotRejectedTheLeadGetsIt() {
        acceptedBy(ann, zoe(Map.of()));
        acceptedBy(bo, zoe(Map.of()));
        UUID lead = zoe(Map.of());
        autoAssign(cora, lead);
        assertThat(standing(cora, lead)).as("the longest owner first").isEqualTo("ASSIGNED Ann");
        reject(ann, lead, "no time");

        autoAssign(cora, lead);
        assertThat(standing(cora, lead)).isEqualTo("ASSIGNED Bo");
        reject(bo, lead, "neither");

        assertThat(outcome(autoAssign(cora, lead))).isEqualTo("REJECTED_BEFORE");
    }

    @Test
    void onlyCoordinatorsAutoAssignAndOnlyUnassignedLeads() {
        acceptedBy(ann, zoe(Map.of()));
        UUID lead = zoe(Map.of());

        assertThat(autoAssign(ann, lead).status()).isEqualTo(403);
        autoAssign(cora, lead);
        assertThat(outcome(autoAssign(cora, lead))).isEqualTo("NOT_UNASSIGNED");
    }

    @Test
    void autoAssignAssignAndCloseOfOneLeadExcludeEachOther() {
        acceptedBy(ann, zoe(Map.of()));
        List<Race.Round<UUID, ApiAnswer>> rounds = Race.of(3)
                .repeat(Soak.times(40, 1_000))
                .prepare(round -> zoe(Map.of()))
                .run((lead, participant) -> switch (participant) {
                    case 0 -> autoAssign(cora, lead);
                    case 1 -> assign(cora, List.of(lead), bo);
                    default -> close(cora, lead, io.baton.leads.CloseOutcome.INVALID);
                });

        for (Race.Round<UUID, ApiAnswer> round : rounds) {
            assertThat(round.answers().stream()
                            .filter(answer -> answer.json().at("/results/0").has("outcome")))
                    .as("exactly one wins")
                    .hasSize(1);
            assertThat(history(cora, round.subject())).hasSize(2);
        }
    }

    @Test
    void manyLeadsOfOnePersonAreMatchedAndLinkedInOneCall() {
        acceptedBy(ann, zoe(Map.of()));
        List<UUID> leads = IntStream.range(0, 10).mapToObj(i -> zoe(Map.of())).toList();

        assertThat(outcomes(autoAssign(cora, leads.toArray(UUID[]::new))))
                .hasSize(10)
                .containsOnly("ASSIGNED");
        assertThat(outcomes(accept(ann, leads.toArray(UUID[]::new)))).containsOnly("ACCEPTED");
        then.rowsOf("contact", cora.organisationId()).isEqualTo(1);
        then.rowsOf("contact_lead", cora.organisationId()).isEqualTo(11);
    }

    @Test
    void contactsOfBeforeTheRuleGetTheirKeysAndLeadsByTheMigration() {
        acceptedBy(ann, zoe(Map.of("birthDate", "1971-03-12", "phones", List.of("030 1234567"))));
        acceptedBy(ann, lead(Map.of("lastName", "O’Neil-Søndergård", "phones", List.of("030 1234568"))));
        acceptedBy(
                ann,
                lead(Map.of(
                        "type", "BUSINESS",
                        "businessName", "Ünal & Söhne",
                        "addresses", List.of(Map.of("postcode", "LS1 5HD")))));
        List<String> kept = keysAndLeads();
        database.asSuperuser(rows -> rows.execute("truncate contact_match_key, contact_lead"));

        database.asOwner(rows -> rows.execute(migration()));

        assertThat(keysAndLeads()).isEqualTo(kept);
        assertThat(kept).anyMatch(line -> line.contains("Bunal sohne|ls15hd"));
        int seen = database.asOwner(
                rows -> rows.fetch("select 1 from contact_match_key").size());
        assertThat(seen).as("rows the owner sees, who is bound again").isZero();
    }

    private List<String> keysAndLeads() {
        return database.in(
                cora.organisationId(),
                rows -> rows.fetch("select contact_id || ' ' || match_key from contact_match_key"
                                + " union select lead_id || ' belongs to ' || contact_id from contact_lead order by 1")
                        .map(row -> row.get(0, String.class)));
    }

    private static String migration() {
        String name = "/db/migration/V20261125212205__contacts_match_keys_of_what_is_there.sql";
        try (InputStream file = RecordMatchTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID zoe(Map<String, ?> more) {
        Map<String, Object> facts = new HashMap<>(Map.of("firstName", "Zoë", "lastName", "Müller"));
        facts.put("emails", List.of("zoe@example.org"));
        facts.putAll(more);
        return lead(facts);
    }

    private UUID lead(Map<String, ?> facts) {
        return lead(cora, facts);
    }

    private UUID lead(Person coordinator, Map<String, ?> facts) {
        return UUID.fromString(api.as(coordinator)
                .post("/leads")
                .body(facts)
                .send()
                .expect(201)
                .at("/id"));
    }

    private UUID offer(Person to, UUID lead) {
        assertThat(outcome(assign(cora, List.of(lead), to))).isEqualTo("ASSIGNED");
        return lead;
    }

    private ApiAnswer acceptedBy(Person person, UUID lead) {
        offer(person, lead);
        ApiAnswer answer = accept(person, lead);
        assertThat(outcome(answer)).isEqualTo("ACCEPTED");
        return answer;
    }

    private ApiAnswer autoAssign(Person by, UUID... leads) {
        return command(by, "auto-assign", List.of(leads), Map.of());
    }

    private static UUID contact(ApiAnswer accepted) {
        return UUID.fromString(accepted.at("/results/0/contactId"));
    }

    private Person admin() {
        return given.organisation().administrator();
    }

    private ApiAnswer read(UUID contact) {
        return api.as(admin()).get("/contacts/" + contact).send().expect(200);
    }

    private ApiAnswer differences(UUID contact) {
        return api.as(admin())
                .get("/contacts/" + contact + "/differences")
                .send()
                .expect(200);
    }

    private ApiAnswer decide(UUID contact, String difference, boolean takeOver) {
        return api.as(admin())
                .post("/contacts/" + contact + "/differences")
                .body(Map.of("differenceId", difference, "takeOver", takeOver))
                .send();
    }

    private List<String> owners(UUID contact) {
        return read(contact)
                .json()
                .at("/owners")
                .valueStream()
                .map(owner -> owner.at("/name").asString())
                .toList();
    }

    private boolean contactExists(UUID lead) {
        return api.as(admin())
                .get("/leads/" + lead)
                .send()
                .expect(200)
                .json()
                .at("/contactExists")
                .asBoolean();
    }

    private void patch(UUID lead, int version, Map<String, ?> change) {
        api.as(cora)
                .patch("/leads/" + lead)
                .ifVersion(version)
                .body(change)
                .send()
                .expect(200);
    }
}
