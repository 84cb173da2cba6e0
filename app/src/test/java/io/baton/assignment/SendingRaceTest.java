package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Person;
import io.baton.testing.Race;
import io.baton.testing.Soak;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Offices and people want different things of one lead at the same instant. Whatever comes of it, the answers, the
 * history, the assignments and where the lead is tell one and the same story, and whoever was too late is told so.
 */
class SendingRaceTest extends CustodyStory {

    /** What those are told who were too late. */
    private static final Set<String> TOO_LATE = Set.of(
            "NOT_UNASSIGNED",
            "UNASSIGNED",
            "NOT_ASSIGNEE",
            "ACCEPTED",
            "STATE_CHANGED",
            "NOT_DISPATCHED",
            "NOT_CORPORATE",
            "NOT_PERMITTED",
            "CREATED_IN_THIS_OFFICE",
            "SAME_OFFICE",
            "NOT_FOUND");

    private final Office leeds = given.office("Leeds");
    private final Office york = given.office("York");
    private final Person sam = given.coordinator("Sam");
    private final Person cora =
            given.user("Cora").type(UserType.COORDINATOR).in(leeds).exists();
    private final Person ann =
            given.user("Ann").type(UserType.ADVISOR).in(leeds).exists();
    private final Person yan = given.user("Yan").type(UserType.ADVISOR).in(york).exists();

    @Test
    void aLeadOfTheCorporateOfficeIsDispatchedOrForwardedOrAssignedOnce() {
        Person ada = given.advisor("Ada");
        Person olga = given.coordinator("Olga");
        List<Race.Round<UUID, ApiAnswer>> rounds = Race.of(4)
                .repeat(Soak.times(100, 1_000))
                .prepare(round -> lead(sam))
                .run((lead, participant) -> switch (participant) {
                    case 0 -> dispatch(sam, List.of(lead), leeds);
                    case 1 -> dispatch(olga, List.of(lead), york);
                    case 2 -> forward(olga, lead, yan);
                    default -> assign(sam, List.of(lead), ada);
                });

        // Forwarding what was just assigned is no race: then both went well, one after the other.
        for (Race.Round<UUID, ApiAnswer> round : rounds) {
            List<String> done = assertOneStory(round, 1);
            assertThat(done)
                    .as("the first wins, and only an offer goes on")
                    .isIn(
                            List.of("DISPATCHED"),
                            List.of("FORWARDED"),
                            List.of("ASSIGNED"),
                            List.of("ASSIGNED", "FORWARDED"));
        }
    }

    @Test
    void aDispatchedLeadIsRecalledOrReturnedOrForwardedOrAssignedOnce() {
        List<Race.Round<UUID, ApiAnswer>> rounds = Race.of(4)
                .repeat(Soak.times(100, 1_000))
                .prepare(round -> dispatched(sam, leeds))
                .run((lead, participant) -> switch (participant) {
                    case 0 -> recall(sam, lead);
                    case 1 -> rejectFromOffice(cora, lead, "not ours");
                    case 2 -> forward(cora, lead, york);
                    default -> assign(cora, List.of(lead), ann);
                });

        for (Race.Round<UUID, ApiAnswer> round : rounds) {
            List<String> done = assertOneStory(round, 2);
            assertThat(done)
                    .isIn(
                            List.of("RECALLED"),
                            List.of("RETURNED_TO_CORPORATE"),
                            List.of("FORWARDED"),
                            List.of("ASSIGNED"),
                            List.of("ASSIGNED", "FORWARDED"));
        }
    }

    @Test
    void anOfferIsAcceptedOrForwardedOrRevoked() {
        List<Race.Round<UUID, ApiAnswer>> rounds = Race.of(4)
                .repeat(Soak.times(100, 1_000))
                .prepare(round -> offered(cora, ann))
                .run((lead, participant) -> switch (participant) {
                    case 0 -> accept(ann, lead);
                    case 1 -> forward(ann, lead, york);
                    case 2 -> forward(cora, lead, yan);
                    default -> revoke(cora, lead);
                });

        for (Race.Round<UUID, ApiAnswer> round : rounds) {
            List<String> done = assertOneStory(round, 2);
            assertThat(done)
                    .as("whoever takes it back after the answer may hand it on; what has gone is answered no more")
                    .isIn(
                            List.of("ACCEPTED", "REVOKED"),
                            List.of("ACCEPTED", "REVOKED", "FORWARDED"),
                            List.of("REVOKED", "FORWARDED"),
                            List.of("FORWARDED"));
        }
    }

    /** Everybody at once, on an offer of a dispatched lead. */
    @Test
    void whateverSevenWantOfOneLeadItsStoryIsOne() {
        List<Race.Round<UUID, ApiAnswer>> rounds = Race.of(7)
                .repeat(Soak.times(100, 1_000))
                .prepare(round -> dispatched(sam, leeds))
                .run((lead, participant) -> switch (participant) {
                    case 0 -> assign(cora, List.of(lead), ann);
                    case 1 -> accept(ann, lead);
                    case 2 -> revoke(cora, lead);
                    case 3 -> recall(sam, lead);
                    case 4 -> rejectFromOffice(cora, lead, "not ours");
                    case 5 -> forward(cora, lead, yan);
                    default -> dispatch(sam, List.of(lead), york);
                });

        rounds.forEach(round -> assertOneStory(round, 2));
    }

    /** Many against one, in opposite orders: they wait for each other and nobody sees a deadlock. */
    @Test
    void aThousandAtOnceAndSingleOnesDoNotBlockEachOther() {
        Person ada = given.advisor("Ada");
        List<Race.Round<List<UUID>, List<ApiAnswer>>> rounds = Race.of(5)
                .repeat(Soak.times(3, 20))
                .prepare(round -> leads(sam, 1_000))
                .run((leads, participant) -> switch (participant) {
                    case 0 -> List.of(dispatch(sam, leads, leeds, york));
                    case 1 -> List.of(command(sam, "forward", leads.reversed(), Map.of("officeId", york.id())));
                    case 2 -> List.of(assign(sam, leads.reversed(), ada));
                    case 3 ->
                        leads.subList(0, 20).stream()
                                .map(lead -> recall(sam, lead))
                                .toList();
                    default ->
                        leads.reversed().subList(0, 20).stream()
                                .map(lead -> dispatch(sam, List.of(lead), leeds))
                                .toList();
                });

        for (Race.Round<List<UUID>, List<ApiAnswer>> round : rounds) {
            Map<UUID, List<String>> done = new HashMap<>();
            for (List<ApiAnswer> answers : round.answers()) {
                for (ApiAnswer answer : answers) {
                    assertThat(answer.status()).as(answer.text()).isIn(200, 404);
                    answer.json().at("/results").forEach(result -> {
                        if (result.has("outcome")) {
                            done.computeIfAbsent(
                                            UUID.fromString(result.at("/leadId").asString()), id -> new ArrayList<>())
                                    .add(result.at("/outcome").asString());
                        }
                    });
                }
            }
            Map<UUID, List<String>> histories = histories(round.subject());
            assertThat(histories).hasSize(1_000);
            histories.forEach((lead, history) ->
                    assertThat(history.subList(1, history.size())).containsExactlyInAnyOrderElementsOf(done.get(lead)));
        }
    }

    /**
     * What was answered as done, in the order of the history, which holds just that.
     *
     * @param before how many events the lead had when the race began
     */
    private List<String> assertOneStory(Race.Round<UUID, ApiAnswer> round, int before) {
        UUID lead = round.subject();
        List<String> outcomes =
                round.answers().stream().map(CustodyStory::outcome).toList();
        List<String> done = round.answers().stream()
                .map(answer -> answer.at("/results/0/outcome"))
                .filter(outcome -> !outcome.isEmpty())
                .toList();
        List<String> refused = round.answers().stream()
                .filter(answer -> answer.at("/results/0/outcome").isEmpty())
                .map(CustodyStory::outcome)
                .toList();
        List<String> history = history(sam, lead);
        List<String> since = history.subList(before, history.size());

        assertThat(since)
                .as("each answered effect is in the history once: %s", outcomes)
                .containsExactlyInAnyOrderElementsOf(done);
        assertThat(done).as("somebody got through: %s", outcomes).isNotEmpty();
        assertThat(refused).as("the others are told why").allMatch(TOO_LATE::contains);
        assertThat(historyContradictions(lead))
                .as("custody as the history tells it")
                .isEmpty();
        return since;
    }

    /** What the last event says of office and holder, against the lead and its assignments; empty where they agree. */
    private List<String> historyContradictions(UUID lead) {
        return database.in(
                sam.organisationId(),
                rows -> rows.fetch("""
                        select 'office' from lead l join (
                            select distinct on (e.lead_id) e.lead_id, d.details ->> 'toOfficeId' as office
                            from lead_event e join lead_event_details d using (organisation_id, lead_id, sequence)
                            where e.lead_id = ?0 and jsonb_exists(d.details, 'toOfficeId') order by e.lead_id, e.sequence desc) m
                            on m.lead_id = l.id and m.office <> l.holding_office_id::text
                        union all
                        select 'holder' from lead l left join assignment a on a.lead_id = l.id and a.ended_at is null
                        where l.id = ?0 and (a.user_id is distinct from l.holder_user_id
                            or (a.id is not null and a.office_id <> l.holding_office_id))
                        union all
                        select 'holders office' from lead l join user_account u on u.id = l.holder_user_id
                        where l.id = ?0 and u.office_id <> l.holding_office_id
                        union all
                        select 'sequence' from lead_event e where e.lead_id = ?0
                        having max(e.sequence) <> count(*)
                        """.replace("?0", "'" + lead + "'")).map(row -> row.get(0, String.class)));
    }

    private Map<UUID, List<String>> histories(List<UUID> leads) {
        return database.in(
                sam.organisationId(),
                rows -> rows
                        .fetch("select lead_id, type from lead_event where lead_id = any(?) order by sequence", (Object)
                                leads.toArray(UUID[]::new))
                        .stream()
                        .collect(Collectors.groupingBy(
                                row -> row.get(0, UUID.class),
                                Collectors.mapping(row -> row.get(1, String.class), Collectors.toList()))));
    }
}
