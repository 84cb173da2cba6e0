package io.baton.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.platform.Reads;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Person;
import io.baton.testing.Race;
import io.baton.testing.Soak;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One command over all leads of a list, as a job. */
class BulkWorkTest extends BulkStory {

    private final Person cora = given.coordinator("Cora");

    private Map<String, Object> to(Person... people) {
        return new HashMap<>(Map.of("userIds", Stream.of(people).map(Person::id).toList()));
    }

    @Test
    void allLeadsOfAListAreAssignedBeyondAPageAndSplitEvenly() {
        leads(cora, 1_203);
        List<Person> seven = Stream.of("Ann", "Ben", "Cem", "Dov", "Eva", "Fay", "Gus")
                .map(given::advisor)
                .toList();

        ApiAnswer work = done(cora, "ASSIGN", "UNASSIGNED", to(seven.toArray(Person[]::new)));

        assertThat(told(work)).isEqualTo("DONE: 1203 of 1203 done, 0 refused");
        Map<String, Integer> held = held(cora);
        assertThat(held).hasSize(7);
        assertThat(Collections.max(held.values()) - Collections.min(held.values()))
                .isLessThanOrEqualTo(1);
    }

    @Test
    void onlyWhatTheFilterFindsIsWorkedOn() {
        leads(cora, 3);
        UUID campaign = UUID.fromString(api.as(given.organisation().administrator())
                .post("/campaigns")
                .body(Map.of("name", "Spring"))
                .send()
                .expect(201)
                .at("/id"));
        done(cora, "CAMPAIGN", "UNASSIGNED", Map.of("campaignId", campaign));
        leads(cora, 2);
        Person ann = given.advisor("Ann");
        Map<String, Object> body = to(ann);
        body.put("command", "ASSIGN");
        body.put("selection", Map.of("view", "UNASSIGNED", "campaignId", campaign));

        api.as(cora).post("/bulk-works").body(body).send().expect(201);
        work();

        assertThat(held(cora)).isEqualTo(Map.of("Ann", 3));
    }

    @Test
    void whatComesIntoTheListLaterIsLeftAlone() {
        leads(cora, 2);
        begin(cora, "ASSIGN", "UNASSIGNED", to(given.advisor("Ann"))).expect(201);
        leads(cora, 5);

        work();

        assertThat(held(cora)).isEqualTo(Map.of("Ann", 2));
    }

    @Test
    void whatChangedMeanwhileIsRefusedWithItsReasonAndTheOthersAreDone() {
        List<UUID> leads = leads(cora, 4);
        ApiAnswer begun =
                begin(cora, "ASSIGN", "UNASSIGNED", to(given.advisor("Ann"))).expect(201);
        api.as(cora)
                .post("/leads/close")
                .body(Map.of("leadIds", List.of(leads.get(1)), "outcome", "SPAM"))
                .send()
                .expect(200);
        api.as(cora)
                .post("/leads/assign")
                .body(Map.of(
                        "leadIds",
                        List.of(leads.get(2)),
                        "userIds",
                        List.of(given.advisor("Ben").id())))
                .send()
                .expect(200);

        work();

        ApiAnswer work = read(cora, begun.at("/id"));
        assertThat(told(work)).isEqualTo("DONE: 2 of 4 done, 2 refused");
        assertThat(work.json().at("/refusals").toString()).isEqualTo("{\"CLOSED\":1,\"NOT_UNASSIGNED\":1}");
        List<String> refused = new ArrayList<>();
        work.json()
                .at("/refusedLeads")
                .forEach(each -> refused.add(each.at("/leadId").asString()));
        assertThat(refused)
                .containsExactlyInAnyOrder(leads.get(1).toString(), leads.get(2).toString());
    }

    @Test
    void leadsGoToPeopleOfTheirOfficeWhoHaveNotRejectedThemAndTheSplitStaysEven() {
        Person ann = given.advisor("Ann");
        Person ben = given.advisor("Ben");
        Office leeds = given.office("Leeds");
        Person lea = given.user("Lea").type(UserType.COORDINATOR).in(leeds).exists();
        Person leo = given.user("Leo").type(UserType.ADVISOR).in(leeds).exists();
        Person olga = given.user("Olga")
                .type(UserType.COORDINATOR)
                .seesAllOfficesBelow()
                .exists();
        List<UUID> leads = leads(cora, 6);
        leads(lea, 3);
        rejected(ann, List.of(leads.get(0), leads.get(2), leads.get(4)));

        ApiAnswer work = done(olga, "ASSIGN", "UNASSIGNED", to(ann, ben, leo));

        assertThat(told(work)).isEqualTo("DONE: 9 of 9 done, 0 refused");
        assertThat(held(cora)).isEqualTo(Map.of("Ann", 3, "Ben", 3, "Leo", 3));
        assertThat(heldBy(ben)).contains(leads.get(0), leads.get(2), leads.get(4));
    }

    @Test
    void whereOnlyRejectersAreLeftItNeedsAWord() {
        Person ann = given.advisor("Ann");
        List<UUID> leads = leads(cora, 2);
        rejected(ann, List.of(leads.getFirst()));

        ApiAnswer work = done(cora, "ASSIGN", "UNASSIGNED", to(ann));

        assertThat(told(work)).isEqualTo("DONE: 1 of 2 done, 1 refused");
        assertThat(work.at("/refusals/REJECTED_BEFORE")).isEqualTo("1");
        Map<String, Object> confirmed = to(ann);
        confirmed.put("confirmed", true);
        assertThat(told(done(cora, "ASSIGN", "UNASSIGNED", confirmed))).isEqualTo("DONE: 1 of 1 done, 0 refused");
    }

    /** Offered to this advisor, who does not want them. */
    private void rejected(Person advisor, List<UUID> leads) {
        api.as(cora)
                .post("/leads/assign")
                .body(Map.of("leadIds", leads, "userIds", List.of(advisor.id())))
                .send()
                .expect(200);
        api.as(advisor)
                .post("/leads/reject")
                .body(Map.of("leadIds", leads))
                .send()
                .expect(200);
    }

    private List<UUID> heldBy(Person user) {
        return database.in(
                user.organisationId(),
                rows -> rows.fetch("select id from lead where holder_user_id = ?", user.id())
                        .getValues(0, UUID.class));
    }

    /** Every task is carried out by the command of its name, with what that command needs. */
    @ParameterizedTest
    @EnumSource
    void everyTaskDoesWhatItsCommandDoes(BulkTask.Kind kind) {
        Person admin = given.organisation().administrator();
        Office leeds = given.office("Leeds");
        Person lea = given.user("Lea").type(UserType.COORDINATOR).in(leeds).exists();
        Person ann = given.advisor("Ann");
        leads(cora, 2);
        String status = api.as(admin).get("/lead-groups").send().at("/items/0/statuses/1/id");
        switch (kind) {
            case ASSIGN, AUTO_ASSIGN, DISPATCH, FORWARD, CAMPAIGN, GROUP, NOTE, CLOSE -> {}
            case RECALL, REJECT_FROM_OFFICE ->
                done(cora, "DISPATCH", "UNASSIGNED", Map.of("officeIds", List.of(leeds.id())));
            case REVOKE, REJECT -> done(cora, "ASSIGN", "UNASSIGNED", to(ann));
            case REOPEN -> done(cora, "CLOSE", "UNASSIGNED", Map.of("outcome", "SPAM"));
            case STATUS -> {
                done(cora, "ASSIGN", "UNASSIGNED", to(ann));
                acceptAll(ann);
            }
            case VALIDATE -> {
                done(cora, "ASSIGN", "UNASSIGNED", to(ann));
                acceptAll(ann);
                done(ann, "CLOSE", "ACCEPTED", Map.of("outcome", "WON"));
            }
        }
        Person by = switch (kind) {
            case REJECT, STATUS -> ann;
            case REJECT_FROM_OFFICE -> lea;
            default -> cora;
        };
        String view = switch (kind) {
            case RECALL -> "DISPATCHED";
            case REVOKE, REJECT -> "UNACCEPTED";
            case REOPEN, VALIDATE -> "CLOSED";
            case STATUS -> "ACCEPTED";
            default -> "UNASSIGNED";
        };
        Map<String, Object> needs = switch (kind) {
            case ASSIGN -> to(ann);
            case DISPATCH -> Map.of("officeIds", List.of(leeds.id()));
            case FORWARD -> Map.of("officeId", leeds.id());
            case GROUP -> Map.of("groupId", group(admin));
            case STATUS -> Map.of("statusId", status);
            case CLOSE -> Map.of("outcome", "INVALID", "reason", "Nobody there");
            case REJECT_FROM_OFFICE -> Map.of("reason", "Not our area");
            case REJECT -> Map.of("reason", "No time");
            case CAMPAIGN -> Map.of("campaignId", campaign(admin));
            case NOTE -> Map.of("text", "Called, nobody there");
            case VALIDATE -> Map.of("outcome", "LOST");
            case AUTO_ASSIGN, RECALL, REVOKE, REOPEN -> Map.of();
        };

        ApiAnswer work = done(by, kind.name(), view, needs);

        if (kind == BulkTask.Kind.AUTO_ASSIGN) {
            assertThat(work.at("/refusals/NO_MATCH")).isEqualTo("2");
        } else {
            assertThat(told(work)).isEqualTo("DONE: 2 of 2 done, 0 refused");
            assertThat(events(cora, event(kind))).as(event(kind)).isEqualTo(2);
        }
    }

    @Test
    void resultsOfAWholeListAreConfirmedEachAsItIsClaimed() {
        Person ann = given.advisor("Ann");
        leads(cora, 2);
        done(cora, "ASSIGN", "UNASSIGNED", to(ann));
        acceptAll(ann);
        done(ann, "CLOSE", "ACCEPTED", Map.of("outcome", "WON"));
        leads(cora, 1);
        done(cora, "ASSIGN", "UNASSIGNED", to(ann));
        acceptAll(ann);
        done(ann, "CLOSE", "ACCEPTED", Map.of("outcome", "LOST"));
        leads(cora, 1);
        done(cora, "CLOSE", "UNASSIGNED", Map.of("outcome", "SPAM"));

        ApiAnswer work = done(cora, "VALIDATE", "CLOSED", Map.of());

        assertThat(told(work)).isEqualTo("DONE: 3 of 4 done, 1 refused");
        assertThat(work.at("/refusals/NO_RESULT")).isEqualTo("1");
        List<String> validated = database.in(
                cora.organisationId(),
                rows -> rows.fetch("select validated_outcome from assignment order by 1")
                        .getValues(0, String.class));
        assertThat(validated).containsExactly("LOST", "WON", "WON");
    }

    @Test
    void onlyResultsCanBeValidatedAndOnlyByWhoMay() {
        leads(cora, 1);
        begin(cora, "VALIDATE", "CLOSED", Map.of("outcome", "SPAM")).expect(422);
        begin(given.advisor("Ann"), "VALIDATE", "CLOSED", Map.of()).expect(403);
    }

    private static String event(BulkTask.Kind kind) {
        return switch (kind) {
            case ASSIGN, AUTO_ASSIGN -> "ASSIGNED";
            case DISPATCH -> "DISPATCHED";
            case RECALL -> "RECALLED";
            case FORWARD -> "FORWARDED";
            case REVOKE -> "REVOKED";
            case REJECT -> "REJECTED";
            case REJECT_FROM_OFFICE -> "RETURNED_TO_CORPORATE";
            case CAMPAIGN -> "CAMPAIGN_SET";
            case NOTE -> "NOTED";
            case GROUP -> "GROUP_SET";
            case STATUS -> "STATUS_SET";
            case CLOSE -> "CLOSED";
            case REOPEN -> "REOPENED";
            case VALIDATE -> "VALIDATED";
        };
    }

    private void acceptAll(Person advisor) {
        List<String> ids = new ArrayList<>();
        api.as(advisor)
                .get("/leads?view=UNACCEPTED")
                .send()
                .json()
                .at("/items")
                .forEach(lead -> ids.add(lead.at("/id").asString()));
        api.as(advisor)
                .post("/leads/accept")
                .body(Map.of("leadIds", ids))
                .send()
                .expect(200);
    }

    private String group(Person admin) {
        return api.as(admin)
                .post("/lead-groups")
                .body(Map.of("name", "Recruits"))
                .send()
                .expect(201)
                .at("/id");
    }

    private String campaign(Person admin) {
        return api.as(admin)
                .post("/campaigns")
                .body(Map.of("name", "Spring"))
                .send()
                .expect(201)
                .at("/id");
    }

    @Test
    void whoIsKilledBeforeTheOutcomesAreKeptFindsThemOutAndDoesNothingTwice() {
        leads(cora, 3);
        UUID id = UUID.fromString(begin(cora, "ASSIGN", "UNASSIGNED", to(given.advisor("Ann"), given.advisor("Ben")))
                .expect(201)
                .at("/id"));
        UUID organisation = cora.organisationId();
        BulkWorkView work = baton.bean(Reads.class)
                .inSnapshot(
                        organisation,
                        () -> baton.bean(BulkWorkTable.class)
                                .find(organisation, id)
                                .orElseThrow());
        List<WaitingLead> first = baton.bean(Reads.class)
                .inSnapshot(
                        organisation,
                        () -> baton.bean(BulkWorkLeadTable.class).next(organisation, id, BulkWorkJob.LEADS_AT_ONCE));

        // The command is committed; then the power fails.
        List<LeadOutcome> outcomes = baton.bean(BulkStretch.class).carryOut(actor(cora), work, first);
        assertThat(outcomes).extracting(LeadOutcome::outcome).containsOnly("DONE");
        work();

        assertThat(told(read(cora, id.toString()))).isEqualTo("DONE: 3 of 3 done, 0 refused");
        assertThat(events(cora, "ASSIGNED")).isEqualTo(3);
    }

    @Test
    void severalServersAtOnceDoEachLeadOnce() {
        Person ann = given.advisor("Ann");
        List<Race.Round<String, Boolean>> rounds = Race.of(3)
                .repeat(Soak.times(3, 30))
                .prepare(round -> {
                    leads(cora, 40);
                    return begin(cora, "ASSIGN", "UNASSIGNED", to(ann))
                            .expect(201)
                            .at("/id");
                })
                .run((id, participant) -> {
                    work();
                    return true;
                });
        for (Race.Round<String, Boolean> round : rounds) {
            assertThat(round.answers()).containsOnly(true);
            clock.advance(BulkWorkJob.LEASE.plusSeconds(1));
            work();
            assertThat(told(read(cora, round.subject()))).isEqualTo("DONE: 40 of 40 done, 0 refused");
        }
        assertThat(events(cora, "ASSIGNED")).isEqualTo(40 * rounds.size());
    }

    @Test
    void aStoppedWorkDoesNothingMoreAndIsStoppedOnce() {
        leads(cora, 2);
        String id = begin(cora, "ASSIGN", "UNASSIGNED", to(given.advisor("Ann")))
                .expect(201)
                .at("/id");

        ApiAnswer stopped =
                api.as(cora).post("/bulk-works/" + id + "/stop").send().expect(200);
        work();

        assertThat(told(stopped)).isEqualTo("STOPPED: 0 of 2 done, 0 refused");
        assertThat(held(cora)).isEmpty();
        api.as(cora).post("/bulk-works/" + id + "/stop").send().expect(409, "STATE_CHANGED");
    }

    @Test
    void whoLosesTheRightMeanwhileCannotGoOn() {
        leads(cora, 2);
        String id = begin(cora, "ASSIGN", "UNASSIGNED", to(given.advisor("Ann")))
                .expect(201)
                .at("/id");
        Person admin = given.organisation().administrator();
        api.as(admin)
                .patch("/users/" + cora.id())
                .header(
                        "If-Match",
                        api.as(admin).get("/users/" + cora.id()).send().at("/version"))
                .body(Map.of("type", "ADVISOR"))
                .send()
                .expect(200);

        work();

        ApiAnswer work = read(cora, id);
        assertThat(told(work)).isEqualTo("FAILED: 0 of 2 done, 0 refused");
        assertThat(work.at("/problem")).isEqualTo("NOT_PERMITTED");
        assertThat(held(cora)).isEmpty();
    }

    @Test
    void nobodyBeginsWhatHisRightsDoNotCover() {
        Person ann = given.advisor("Ann");
        leads(cora, 1);
        done(cora, "ASSIGN", "UNASSIGNED", to(ann));

        begin(ann, "ASSIGN", "ALL", to(ann)).expect(403);
        begin(ann, "CAMPAIGN", "ALL", Map.of()).expect(403);
    }

    @Test
    void onlyWhoBeganItSeesIt() {
        leads(cora, 1);
        String id = begin(cora, "ASSIGN", "UNASSIGNED", to(given.advisor("Ann")))
                .expect(201)
                .at("/id");
        Person other = given.coordinator("Otto");

        api.as(other).get("/bulk-works/" + id).send().expect(404);
        api.as(other).post("/bulk-works/" + id + "/stop").send().expect(404);
        assertThat(api.as(other).get("/bulk-works").send().json().at("/items").isEmpty())
                .isTrue();
        assertThat(api.as(cora).get("/bulk-works").send().at("/items/0/id")).isEqualTo(id);
    }

    @Test
    void begunTwiceWithTheSameKeyItIsBegunOnce() {
        leads(cora, 2);
        Map<String, Object> body = to(given.advisor("Ann"));
        body.put("command", "ASSIGN");
        body.put("selection", Map.of("view", "UNASSIGNED"));
        ApiAnswer first = api.as(cora)
                .post("/bulk-works")
                .header("Idempotency-Key", "once")
                .body(body)
                .send()
                .expect(201);
        work();

        ApiAnswer again = api.as(cora)
                .post("/bulk-works")
                .header("Idempotency-Key", "once")
                .body(body)
                .send()
                .expect(201);

        assertThat(again.replayed()).isTrue();
        assertThat(again.at("/id")).isEqualTo(first.at("/id"));
    }

    @Test
    void whatIsMissingIsSaidBeforeAnythingBegins() {
        begin(cora, "ASSIGN", "UNASSIGNED", Map.of()).expect(422);
        begin(cora, "ASSIGN", "UNASSIGNED", Map.of("userIds", List.of())).expect(422);
        begin(cora, "FORWARD", "UNASSIGNED", Map.of()).expect(422);
        ApiAnswer empty = begin(cora, "ASSIGN", "UNASSIGNED", to(given.advisor("Ann")));
        assertThat(empty.expect(422).json().at("/errors/0/code").asString()).isEqualTo("EMPTY");
        assertThat(api.as(cora).get("/bulk-works").send().json().at("/items").isEmpty())
                .isTrue();
    }

    @Test
    void thirtyDaysAfterItsEndAWorkIsForgotten() {
        leads(cora, 1);
        String old =
                done(cora, "ASSIGN", "UNASSIGNED", to(given.advisor("Ann"))).at("/id");
        clock.advance(Duration.ofDays(29));
        baton.bean(EndedBulkWorks.class).run();
        read(cora, old);
        clock.advance(Duration.ofDays(2));
        leads(cora, 1);
        String running = begin(cora, "ASSIGN", "UNASSIGNED", to(given.advisor("Ben")))
                .expect(201)
                .at("/id");

        baton.bean(EndedBulkWorks.class).run();

        api.as(cora).get("/bulk-works/" + old).send().expect(404);
        read(cora, running);
    }
}
