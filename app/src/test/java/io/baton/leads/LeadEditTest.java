package io.baton.leads;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.platform.CommandRunner;
import io.baton.platform.StaleVersionException;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Person;
import io.baton.testing.Race;
import io.baton.testing.Soak;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Edits exclude each other, stop at acceptance, and leave an unbroken history. */
class LeadEditTest extends LeadStory {

    private final Person cora = given.coordinatorAdvisor("Cora");
    private final Person ann = given.advisor("Ann");

    @Test
    void ofTwoEditsOfTheSameFactsOneWins() {
        CommandRunner commands = baton.bean(CommandRunner.class);
        var rounds = Race.of(4)
                .repeat(Soak.times(20, 200))
                .prepare(round -> lead(cora, "Round " + round))
                .run((lead, participant) -> commands.run(
                        actor(cora), new EditLead(lead, 1, LeadDraft.named(LeadType.CONTACT, "By " + participant))));
        for (Race.Round<UUID, EditOutcome> round : rounds) {
            List<String> results = round.map(
                    outcome -> "edited", problem -> problem instanceof StaleVersionException ? "stale" : "" + problem);
            assertThat(results).containsOnly("edited", "stale").containsOnlyOnce("edited");
            ApiAnswer lead = read(cora, round.subject());
            assertThat(lead.json().get("version").asInt()).isEqualTo(2);
            assertThat(history(cora, round.subject()).json().get("items")).hasSize(2);
        }
    }

    @Test
    void anAcceptedLeadIsReadOnlyUntilItIsGivenBack() {
        UUID lead = lead(cora, "Müller");
        assign(cora, lead, ann);
        edit(ann, lead, 1, Map.of("jobTitle", "Owner")).expect(200);
        accept(ann, lead);
        ApiAnswer refused = edit(cora, lead, 2, Map.of("jobTitle", "Boss")).expect(409, "ACCEPTED_READ_ONLY");
        assertThat(refused.at("/current/stage")).isEqualTo("ACCEPTED");
        assertThat(refused.at("/current/assignee/name")).isEqualTo("Ann");
        api.as(ann)
                .post("/leads/reject")
                .body(Map.of("leadIds", List.of(lead)))
                .send()
                .expect(200);
        edit(cora, lead, 2, Map.of("jobTitle", "Boss")).expect(200);
    }

    @Test
    void aClosedLeadIsReadOnly() {
        UUID lead = lead(cora, "Müller");
        api.as(cora)
                .post("/leads/close")
                .body(Map.of("leadIds", List.of(lead), "outcome", "SPAM"))
                .send()
                .expect(200);
        edit(cora, lead, 1, Map.of("jobTitle", "Boss")).expect(409, "CLOSED");
    }

    @Test
    void theCampaignChangesOnlyByWhoMayAndWhileUnassigned() {
        String campaign = api.as(cora)
                .post("/campaigns")
                .body(Map.of("name", "Spring"))
                .send()
                .expect(201)
                .at("/id");
        UUID lead = lead(cora, "Müller");
        edit(cora, lead, 1, Map.of("campaignId", campaign)).expect(200);
        assign(cora, lead, ann);
        Map<String, Object> none = new java.util.HashMap<>();
        none.put("campaignId", null);
        assertThat(edit(ann, lead, 2, none).expect(422).at("/errors/0/code")).isEqualTo("NOT_PERMITTED");
        assertThat(edit(cora, lead, 2, none).expect(422).at("/errors/0/code")).isEqualTo("NOT_UNASSIGNED");
    }

    @Test
    void whatStaysAsItIsIsNotWrittenAgainAndALeadIsFoundByWhatItSaysNow() {
        UUID lead = UUID.fromString(api.as(cora)
                .post("/leads")
                .body(Map.of(
                        "firstName",
                        "Jürgen",
                        "lastName",
                        "Müller",
                        "emails",
                        List.of(Map.of("value", "jm@example.com")),
                        "phones",
                        List.of(Map.of("value", "+49 30 1234567"))))
                .send()
                .expect(201)
                .at("/id"));
        List<String> written = places(lead, "lead_email", "lead_phone", "lead_search_token");

        edit(cora, lead, 1, Map.of("jobTitle", "Owner")).expect(200);
        assertThat(places(lead, "lead_email", "lead_phone", "lead_search_token"))
                .as("nothing of what lists and searches read")
                .isEqualTo(written);
        edit(cora, lead, 2, Map.of("firstName", "Zoë")).expect(200);
        assertThat(places(lead, "lead_email", "lead_phone")).isSubsetOf(written);
        assertThat(found("zoe müller")).isEqualTo(1);
        assertThat(found("jürgen")).isZero();
        edit(cora, lead, 3, Map.of("emails", List.of(Map.of("value", "zoe@example.org"))))
                .expect(200);
        assertThat(found("zoe@example.org")).isEqualTo(1);
        assertThat(found("jm@example.com")).isZero();
        assertThat(read(cora, lead).at("/phones/0/value")).isEqualTo("+49 30 1234567");
    }

    /** Where the rows of a lead lie, which changes when one is written. */
    private List<String> places(UUID lead, String... tables) {
        return database.in(
                cora.organisationId(),
                rows -> Stream.of(tables)
                        .flatMap(table -> rows
                                .fetch("select '" + table + "' || ctid from " + table + " where lead_id = ?", lead)
                                .getValues(0, String.class)
                                .stream())
                        .sorted()
                        .toList());
    }

    private int found(String words) {
        return api.as(cora)
                .get("/leads?view=UNASSIGNED&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .send()
                .expect(200)
                .json()
                .get("items")
                .size();
    }

    @Test
    void theHistoryIsChained() {
        UUID lead = lead(cora, "Müller");
        edit(cora, lead, 1, Map.of("lastName", "Maier")).expect(200);
        api.as(cora)
                .post("/leads/" + lead + "/notes")
                .body(Map.of("text", "Rang twice"))
                .send()
                .expect(201);
        JsonNode items = history(cora, lead).json().get("items");
        assertThat(items).extracting(item -> item.get("type").asString()).containsExactly("CREATED", "EDITED", "NOTED");
        Long broken = database.in(
                cora.organisationId(), rows -> rows.fetchSingle("""
                select count(*) from (
                    select event.*, lag(digest) over (order by sequence) as before, details.details
                    from lead_event event join lead_event_details details using (organisation_id, lead_id, sequence)
                    where lead_id = ?) event
                where previous_digest is distinct from before
                   or details_digest <> lead_event_details_digest(details)
                   or digest <> lead_event_digest(before, organisation_id, lead_id, sequence, at, type, actor_id,
                          real_actor_id, channel, details_digest)
                """, lead).get(0, Long.class));
        assertThat(broken).isZero();
    }

    @Test
    void whatIsSearchedFollowsTheEdit() {
        UUID lead = lead(cora, Map.of("lastName", "Müller", "emails", List.of("z@example.org")));
        UUID other = lead(cora, Map.of("lastName", "Müller", "emails", List.of("z@example.org")));
        Set<String> ofTheOther = tokens(other);
        edit(cora, lead, 1, Map.of("lastName", "Maier", "emails", List.of())).expect(200);
        assertThat(tokens(lead))
                .contains("maier", "=ma")
                .doesNotContain("=mu")
                .doesNotContain("muller", "z@example.org");
        assertThat(tokens(lead)).as("no token is left behind").isEqualTo(wordsOfRecord(lead));
        assertThat(tokens(other)).as("another lead of the same words").isEqualTo(ofTheOther);
    }

    @Test
    void tokensStandWhereTheLeadStandsInLists() {
        UUID lead = lead(cora, Map.of("lastName", "Müller", "firstName", "Zoë"));
        assertThat(placesOfTokens(lead)).isEqualTo(placeOfRecord(lead));
        edit(cora, lead, 1, Map.of("lastName", "Maier")).expect(200);
        assertThat(placesOfTokens(lead)).isEqualTo(placeOfRecord(lead)).containsExactly("maier zoe");
    }

    private Set<String> tokens(UUID lead) {
        return texts("select token from lead_search_token where lead_id = ?", lead);
    }

    private Set<String> wordsOfRecord(UUID lead) {
        return texts("select baton_search_tokens(search_text) from lead where id = ?", lead);
    }

    private Set<String> placesOfTokens(UUID lead) {
        return texts("""
                select sort_name from lead_search_token
                where lead_id = ? and received_at = (select received_at from lead where id = lead_id)
                """, lead);
    }

    private Set<String> placeOfRecord(UUID lead) {
        return texts("select sort_name from lead where id = ?", lead);
    }

    private Set<String> texts(String sql, UUID lead) {
        return new HashSet<>(
                database.in(cora.organisationId(), rows -> rows.fetch(sql, lead).getValues(0, String.class)));
    }
}
