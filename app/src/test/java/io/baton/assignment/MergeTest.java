package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.leads.CloseOutcome;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Race;
import io.baton.testing.Soak;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two leads of one person become one: rule by rule. */
class MergeTest extends CustodyStory {

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");

    @Test
    void theDuplicateIsClosedAndTheOtherTakesOverWhatItDoesNotSay() {
        UUID winner = zoe(Map.of("company", "Optik Nord"));
        UUID loser = zoe(Map.of("company", "Optik Süd", "occupation", "Optician", "phones", List.of("030 1234567")));

        ApiAnswer merged = merge(cora, winner, loser).expect(200);

        assertThat(merged.at("/company")).isEqualTo("Optik Nord");
        assertThat(merged.at("/occupation")).isEqualTo("Optician");
        assertThat(merged.at("/phones/0/value")).isEqualTo("030 1234567");
        ApiAnswer closed = read(loser);
        assertThat(closed.at("/closeOutcome")).isEqualTo("DUPLICATE");
        assertThat(closed.at("/company")).as("nothing of the duplicate is lost").isEqualTo("Optik Süd");
        assertThat(closed.at("/duplicateOf/id")).isEqualTo(winner.toString());
        assertThat(closed.json().at("/duplicateOf/merged").asBoolean()).isTrue();
        assertThat(history(cora, winner)).containsExactly("CREATED", "MERGED_FROM");
        assertThat(history(cora, loser)).containsExactly("CREATED", "MERGED");
    }

    @Test
    void theCampaignIsTakenOverAndTheSameAddressIsFilled() {
        String spring = campaign("Spring");
        Map<String, String> address = Map.of("street", "14 Park Row", "postcode", "LS1 5HD", "city", "Leeds");
        UUID winner = zoe(Map.of("addresses", List.of(Map.of("street", "14 park row", "postcode", "LS1 5HD"))));
        UUID loser = zoe(Map.of("campaignId", spring, "addresses", List.of(address, Map.of("city", "Hull"))));

        ApiAnswer merged = merge(cora, winner, loser).expect(200);

        assertThat(merged.at("/campaignId")).isEqualTo(spring);
        assertThat(merged.json().at("/addresses")).hasSize(2);
        assertThat(merged.at("/addresses/0/street")).isEqualTo("14 park row");
        assertThat(merged.at("/addresses/0/city")).isEqualTo("Leeds");
        UUID other = zoe(Map.of("campaignId", campaign("Autumn")));
        merge(cora, winner, other).expect(200);
        assertThat(read(winner).at("/campaignId"))
                .as("what it says is not changed")
                .isEqualTo(spring);
    }

    @Test
    void theEarlierLeadCanBeMergedIntoTheLater() {
        UUID earlier = zoe(Map.of());
        UUID later = zoe(Map.of());
        UUID latest = zoe(Map.of());

        merge(cora, later, earlier).expect(200);

        assertThat(read(earlier).at("/duplicateOf/id")).isEqualTo(later.toString());
        assertThat(read(latest).at("/duplicateOf/id")).isEqualTo(later.toString());
        assertThat(read(later).json().at("/duplicateOf").isNull()).isTrue();
    }

    @Test
    void notesAndHistoryOfTheDuplicateAreReadWhereTheOtherIs() {
        UUID winner = zoe(Map.of());
        UUID loser = zoe(Map.of());
        api.as(cora)
                .post("/leads/" + loser + "/notes")
                .body(Map.of("text", "Only after five"))
                .send()
                .expect(201);
        merge(cora, winner, loser).expect(200);
        assign(cora, List.of(winner), ann);

        String page = signedIn(ann).open("/leads/" + winner).expect(200).text();

        assertThat(page).contains("Only after five", "of the merged lead L-", "merged the duplicate Zoë Müller");
    }

    @Test
    void anOfferedDuplicateIsTakenBack() {
        UUID winner = zoe(Map.of());
        UUID loser = zoe(Map.of());
        assign(cora, List.of(loser), ann);

        merge(cora, winner, loser).expect(200);

        assertThat(standing(cora, loser)).isEqualTo("CLOSED");
        assertThat(chain(cora, loser)).containsExactly("1 REVOKED");
    }

    @Test
    void anAcceptedLeadCanOnlyBeTheOneThatStaysAndItsRecordIsNotChanged() {
        UUID open = zoe(Map.of("occupation", "Optician"));
        UUID accepted = zoe(Map.of());
        assign(cora, List.of(accepted), ann);
        accept(ann, accepted);

        merge(cora, open, accepted).expect(409, "ACCEPTED");
        ApiAnswer merged = merge(cora, accepted, open).expect(200);

        assertThat(merged.at("/occupation")).isEmpty();
        assertThat(standing(cora, accepted)).isEqualTo("ACCEPTED Ann");
        assertThat(standing(cora, open)).isEqualTo("CLOSED");
    }

    @Test
    void closedLeadsAreNotMerged() {
        UUID open = zoe(Map.of());
        UUID closed = zoe(Map.of());
        close(cora, closed, CloseOutcome.SPAM);

        merge(cora, open, closed).expect(409, "CLOSED");
        merge(cora, closed, open).expect(409, "CLOSED");
        merge(cora, open, open).expect(422);
    }

    @Test
    void mergingAgainChangesNothing() {
        UUID winner = zoe(Map.of());
        UUID loser = zoe(Map.of());
        merge(cora, winner, loser).expect(200);

        merge(cora, winner, loser).expect(200);

        assertThat(history(cora, winner)).containsExactly("CREATED", "MERGED_FROM");
        assertThat(history(cora, loser)).containsExactly("CREATED", "MERGED");
    }

    @Test
    void onlyACoordinatorOfBothOfficesMerges() {
        Office leeds = given.office("Leeds");
        Person liz = given.user("Liz").type(UserType.COORDINATOR).in(leeds).exists();
        UUID here = zoe(Map.of());
        UUID there = UUID.fromString(api.as(liz)
                .post("/leads")
                .body(Map.of("lastName", "Müller", "emails", List.of("zoe@example.org")))
                .send()
                .expect(201)
                .at("/id"));

        assertThat(merge(liz, there, here).status()).isEqualTo(404);
        assertThat(merge(ann, here, zoe(Map.of())).status()).isEqualTo(403);
    }

    @Test
    void aReopenedDuplicateIsOnItsOwnAgain() {
        UUID winner = zoe(Map.of());
        UUID loser = zoe(Map.of());
        merge(cora, winner, loser).expect(200);

        assertThat(outcome(reopen(cora, loser))).isEqualTo("REOPENED");

        assertThat(read(loser).json().at("/duplicateOf/merged").asBoolean()).isFalse();
        assertThat(read(loser).at("/duplicateOf/id")).as("the likeness stays").isEqualTo(winner.toString());
        merge(cora, winner, loser).expect(200);
    }

    @Test
    void bothAreSeenSideBySideAndOneIsChosen() {
        UUID earlier = zoe(Map.of("company", "Optik Nord"));
        UUID later = zoe(Map.of("company", "Optik Süd"));
        PageClient pages = signedIn(cora);

        Page asked = pages.open("/leads/" + later + "/merge?with=" + earlier).expect(200);
        assertThat(asked.text()).contains("Optik Nord", "Optik Süd", "differs");
        assertThat(asked.document().select("input[name=keep][checked]").val()).isEqualTo(earlier.toString());
        Page done = pages.submit(asked, "/leads/" + later + "/merge", Map.of("keep", earlier.toString()));

        assertThat(done.expect(200).path()).isEqualTo("/leads/" + earlier);
        assertThat(standing(cora, later)).isEqualTo("CLOSED");
    }

    @Test
    void twoCoordinatorsWhoMergeTwoLeadsBothWaysLeaveOneOpen() {
        List<Race.Round<List<UUID>, ApiAnswer>> rounds = Race.of(2)
                .repeat(Soak.times(20, 200))
                .prepare(round -> List.of(zoe(Map.of()), zoe(Map.of())))
                .run((leads, participant) -> merge(cora, leads.get(participant), leads.get(1 - participant)));

        for (Race.Round<List<UUID>, ApiAnswer> round : rounds) {
            assertThat(round.answers().stream().map(ApiAnswer::status)).containsExactlyInAnyOrder(200, 409);
            assertThat(round.subject().stream().map(lead -> standing(cora, lead)))
                    .containsExactlyInAnyOrder("UNASSIGNED", "CLOSED");
        }
    }

    private PageClient signedIn(Person person) {
        return baton.pages().signIn(person);
    }

    private String campaign(String name) {
        return api.as(given.organisation().administrator())
                .post("/campaigns")
                .body(Map.of("name", name))
                .send()
                .expect(201)
                .at("/id");
    }

    private ApiAnswer merge(Person by, UUID winner, UUID loser) {
        return api.as(by)
                .post("/leads/" + winner + "/merge")
                .body(Map.of("leadId", loser))
                .send();
    }

    private ApiAnswer read(UUID lead) {
        return api.as(cora).get("/leads/" + lead).send().expect(200);
    }

    private UUID zoe(Map<String, ?> more) {
        Map<String, Object> facts = new HashMap<>(Map.of("firstName", "Zoë", "lastName", "Müller"));
        facts.put("emails", List.of("zoe@example.org"));
        facts.putAll(more);
        return UUID.fromString(
                api.as(cora).post("/leads").body(facts).send().expect(201).at("/id"));
    }
}
