package io.baton.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.UserType;
import io.baton.lists.LeadList;
import io.baton.lists.LeadSelection;
import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.ContinualJob;
import io.baton.platform.Reads;
import io.baton.platform.RecurringJob;
import io.baton.reporting.Figure;
import io.baton.reporting.Figures;
import io.baton.reporting.Report;
import io.baton.reporting.ReportQuestion;
import io.baton.reporting.Reports;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Multipart;
import io.baton.testing.Office;
import io.baton.testing.Person;
import io.baton.testing.Soak;
import io.baton.testing.Story;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever happened to leads, each figure is the number of leads in the list it opens: for every kind of user, whether
 * sums are kept of all of it, of some, or of nothing yet.
 */
class FiguresAndListsTest extends Story {

    private static final int MOST_LEADS = 10_000;

    private final Office leeds = given.office("Leeds");
    private final Office hull = given.office("Hull", leeds);
    private final Person cora =
            given.user("Cora").type(UserType.COORDINATOR).seesAllOfficesBelow().exists();
    private final Person lee =
            given.user("Lee").type(UserType.COORDINATOR_ADVISOR).in(leeds).exists();
    private final Person vic =
            given.user("Vic").type(UserType.COORDINATOR_VIEW).in(hull).exists();
    private final Person ann = given.advisor("Ann");
    private final Person bo = given.user("Bo").type(UserType.ADVISOR).in(leeds).exists();
    private final Person cy =
            given.user("Cy").type(UserType.LEADS_VIEW).in(hull).exists();
    private final List<Person> coordinators = List.of(cora, lee, vic);
    private final List<Person> holders = List.of(ann, bo, cy, lee);
    private final List<UUID> leads = new ArrayList<>();
    private final List<UUID> campaigns = new ArrayList<>();
    private final List<String> imports = new ArrayList<>();
    private Random random = new Random(0);

    @Test
    void eachFigureIsTheNumberOfLeadsInItsList() {
        for (int history = 0; history < Soak.times(1, 20); history++) {
            random = new Random(20_261_126L + history);
            campaigns.add(campaign(null));
            campaigns.add(campaign(Map.of("after", "PT5H", "clock", "ALWAYS", "mode", "AUTOMATIC")));
            campaigns.add(campaign(Map.of("after", "PT5H", "clock", "ALWAYS", "mode", "MANUAL")));
            zone(lee, "Asia/Kolkata");
            zone(bo, "America/New_York");
            zone(cora, "Pacific/Kiritimati");
            clock.advance(Duration.ofDays(-4));
            resultsOfAllKinds();
            for (int step = 0; step < 220; step++) {
                step();
                if (step == 90) {
                    workOut();
                }
                if (step == 200) {
                    // others that few of the last steps undo
                    resultsOfAllKinds();
                }
            }
            Map<String, Figures> marked = compareAll();
            workOut();
            assertThat(compareAll()).as("by sums alone").isEqualTo(marked);
        }
    }

    /** Something somebody tries, which may well be refused. */
    private void step() {
        clock.advance(Duration.ofMinutes(random.nextInt(50)));
        if (leads.size() < 12 || random.nextInt(6) == 0) {
            create();
            return;
        }
        switch (random.nextInt(20)) {
            case 0 -> importFile();
            case 1, 2 -> undoImport();
            default -> commands(one(leads));
        }
        baton.beans(ContinualJob.class).forEach(ContinualJob::run);
    }

    private void commands(UUID lead) {
        for (Person by : coordinators) {
            switch (random.nextInt(16)) {
                case 0, 1, 2, 3 ->
                    command(
                            by,
                            "assign",
                            lead,
                            Map.of("userIds", List.of(one(holders).id()), "confirmed", true));
                case 4 -> command(by, "revoke", lead, Map.of());
                case 5 ->
                    command(
                            by,
                            "revoke",
                            lead,
                            Map.of("reassignTo", List.of(one(holders).id()), "confirmed", true));
                case 6 ->
                    command(
                            by,
                            "dispatch",
                            lead,
                            Map.of(
                                    "officeIds",
                                    List.of(one(List.of(leeds, hull)).id())));
                case 7 -> command(by, "recall", lead, Map.of());
                case 8 ->
                    command(
                            by,
                            "forward",
                            lead,
                            Map.of("officeId", one(List.of(leeds, hull)).id()));
                case 9 ->
                    command(by, "forward", lead, Map.of("userId", one(holders).id()));
                case 10 -> command(by, "campaign", lead, Map.of("campaignId", one(campaigns)));
                case 11 -> command(by, "close", lead, Map.of("outcome", one(List.of("INVALID", "SPAM"))));
                case 12 -> command(by, "validate", lead, random.nextBoolean() ? Map.of() : Map.of("outcome", "LOST"));
                case 13 -> command(by, "reject-from-office", lead, Map.of("reason", "not ours"));
                case 14 -> merge(by, lead, one(leads));
                default -> reopen(by, lead);
            }
        }
        for (Person by : holders) {
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> command(by, "accept", lead, Map.of());
                case 3 -> command(by, "reject", lead, Map.of());
                case 4, 5 ->
                    command(by, "close", lead, Map.of("outcome", one(List.of("WON", "WON", "LOST", "INVALID"))));
                case 6 -> reopen(by, lead);
                default -> {}
            }
        }
    }

    /** Some rows, of which the first is assigned by its column. */
    private void importFile() {
        StringBuilder file = new StringBuilder("Last name,Owner\n");
        for (int row = 0; row < 3; row++) {
            file.append("Row ")
                    .append(imports.size())
                    .append(" of ")
                    .append(row)
                    .append(',')
                    .append(row == 0 ? one(holders).email() : "")
                    .append('\n');
        }
        Multipart parts =
                new Multipart().file("file", "leads.csv", file.toString().getBytes(StandardCharsets.UTF_8));
        imports.add(api.as(cora)
                .post("/imports?duplicates=ADD")
                .raw(parts.contentType(), parts.bytes())
                .send()
                .expect(201)
                .at("/id"));
        run("imports");
        lookAround();
    }

    /** Takes back what nobody has touched meanwhile. */
    private void undoImport() {
        if (!imports.isEmpty()) {
            api.as(cora).post("/imports/" + one(imports) + "/undo").send();
            run("imports");
            lookAround();
        }
    }

    /** Which leads there are. */
    private void lookAround() {
        leads.clear();
        leads.addAll(database.in(
                cora.organisationId(),
                rows -> rows.fetch("select id from lead order by number").getValues(0, UUID.class)));
    }

    /** Chance alone seldom comes so far. */
    private void resultsOfAllKinds() {
        for (String claimed : List.of("WON", "LOST")) {
            for (String said : List.of("WON", "LOST")) {
                create();
                UUID lead = leads.getLast();
                for (Person by : coordinators) {
                    command(
                            by,
                            "assign",
                            lead,
                            Map.of("userIds", holders.stream().map(Person::id).toList()));
                }
                holders.forEach(by -> command(by, "accept", lead, Map.of()));
                holders.forEach(by -> command(by, "close", lead, Map.of("outcome", claimed)));
                coordinators.forEach(by -> command(by, "validate", lead, Map.of("outcome", said)));
            }
        }
    }

    private void reopen(Person by, UUID lead) {
        if (random.nextInt(3) == 0) {
            command(by, "reopen", lead, Map.of());
        }
    }

    private void create() {
        Person by = one(coordinators);
        Map<String, Object> body = new HashMap<>();
        body.put("lastName", "Lead " + leads.size());
        body.put("type", one(List.of("CONTACT", "ADVISOR")));
        if (random.nextInt(3) > 0) {
            body.put("campaignId", one(campaigns));
        }
        leads.add(UUID.fromString(
                api.as(by).post("/leads").body(body).send().expect(201).at("/id")));
    }

    private void merge(Person by, UUID winner, UUID loser) {
        if (!winner.equals(loser) && random.nextInt(4) == 0) {
            api.as(by)
                    .post("/leads/" + winner + "/merge")
                    .body(Map.of("leadId", loser))
                    .send();
        }
    }

    private void command(Person by, String name, UUID lead, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("leadIds", List.of(lead));
        api.as(by).post("/leads/" + name).body(body).send();
    }

    private UUID campaign(@Nullable Map<String, String> revocation) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "Campaign " + UUID.randomUUID());
        body.put("revocation", revocation);
        ApiAnswer made = api.as(given.organisation().administrator())
                .post("/campaigns")
                .body(body)
                .send();
        return UUID.fromString(made.expect(201).at("/id"));
    }

    private void zone(Person person, String zone) {
        api.as(given.organisation().administrator())
                .patch("/users/" + person.id())
                .body(Map.of("zone", zone))
                .send()
                .expect(200);
    }

    private void workOut() {
        run("reports");
    }

    private void run(String name) {
        baton.beans(RecurringJob.class).stream()
                .filter(job -> job.name().equals(name))
                .forEach(RecurringJob::run);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Compares for everybody, over some periods and narrowed in some ways; answers the totals. */
    private Map<String, Figures> compareAll() {
        Map<String, Figures> totals = new HashMap<>();
        for (Person person : List.of(cora, lee, vic, ann, bo, cy)) {
            baton.bean(Reads.class).inSnapshot(person.organisationId(), () -> {
                Actor actor = new Actor(person.organisationId(), person.id(), Channel.PAGE, null);
                ActingUser user = baton.bean(ActingUsers.class).get(actor);
                LocalDate today = LocalDate.now(clock.withZone(user.zone()));
                for (ReportQuestion question : questions(today)) {
                    Report report = baton.bean(Reports.class).read(user, question);
                    compare(user, report);
                    totals.put(person.name() + " " + question, report.total());
                }
                return totals;
            });
        }
        assertThat(totals.values().stream()
                        .mapToLong(each -> each.of(Figure.VALIDATED_LOST))
                        .sum())
                .as("a history in which everything happens")
                .isPositive();
        assertThat(rowsTakenBack()).as("leads of imports that were undone").isPositive();
        return totals;
    }

    private int rowsTakenBack() {
        return database.in(
                cora.organisationId(),
                rows -> rows.fetch("select from import_row where undone = 'REMOVED'")
                        .size());
    }

    private List<ReportQuestion> questions(LocalDate today) {
        LocalDate from = today.minusDays(6);
        LocalDate longAgo = today.minusDays(40);
        LocalDate ahead = today.plusDays(40);
        return List.of(
                new ReportQuestion(from, today, null, null, null, false, null),
                new ReportQuestion(today.minusDays(1), today.minusDays(1), null, null, null, false, null),
                new ReportQuestion(today.minusDays(60), today, null, null, null, false, null),
                new ReportQuestion(today.minusDays(300), today, null, null, null, false, null),
                new ReportQuestion(from, today, io.baton.leads.LeadType.ADVISOR, null, null, false, null),
                new ReportQuestion(from, today, null, campaigns.getFirst(), null, false, null),
                new ReportQuestion(from, today, null, null, leeds.id(), false, null),
                new ReportQuestion(from, today, null, null, leeds.id(), true, null),
                new ReportQuestion(from, today, null, null, null, false, lee.id()),
                new ReportQuestion(from, today, null, null, leeds.id(), false, bo.id()),
                // of whole months: the sums of users in campaigns
                new ReportQuestion(longAgo, ahead, null, campaigns.getFirst(), null, false, null),
                new ReportQuestion(longAgo, ahead, null, null, null, false, lee.id()),
                new ReportQuestion(longAgo, ahead, null, campaigns.getFirst(), null, false, lee.id()),
                new ReportQuestion(longAgo, ahead, null, campaigns.getFirst(), leeds.id(), true, null));
    }

    private void compare(ActingUser user, Report report) {
        LeadLinks links = new LeadLinks(report);
        String who = user.name() + ", " + report.question() + ": ";
        for (Figure figure : Figure.values()) {
            if (report.question().userId() != null && figure == Figure.DISPATCHED) {
                continue;
            }
            long counted = report.own() && figure != Figure.RECEIVED && figure != Figure.JUNK
                    ? report.held().of(figure)
                    : report.total().of(figure);
            if (!report.own() || (figure != Figure.RECEIVED && figure != Figure.JUNK)) {
                assertThat(count(user, links.of(figure))).as(who + figure).isEqualTo(counted);
            }
            if (!report.own()) {
                compareParts(user, report, links, figure, who);
            }
        }
        if (!report.own()) {
            assertThat(count(user, links.ofWaiting()))
                    .as(who + "waiting")
                    .isEqualTo(report.total().waiting());
        }
        long accepted = report.total().of(Figure.ACCEPTED);
        assertThat(report.acceptTime().leads()).as(who + "time to accept").isEqualTo(accepted);
        assertThat(report.total().of(Figure.WON)).isLessThanOrEqualTo(accepted);
        assertThat(accepted).isLessThanOrEqualTo(report.total().of(Figure.ASSIGNED));
        assertThat(report.total().of(Figure.VALIDATED_WON) + report.total().of(Figure.VALIDATED_LOST))
                .isLessThanOrEqualTo(
                        report.total().of(Figure.WON) + report.total().of(Figure.LOST));
    }

    private void compareParts(ActingUser user, Report report, LeadLinks links, Figure figure, String who) {
        for (Report.Span span : report.overTime()) {
            assertThat(count(user, links.of(figure, span)))
                    .as(who + figure + " of " + span.from() + " to " + span.to())
                    .isEqualTo(span.figures().of(figure));
        }
        for (Report.Part part : report.campaigns()) {
            assertThat(count(user, links.ofCampaign(figure, part.id())))
                    .as(who + figure + " of campaign " + part.name())
                    .isEqualTo(part.figures().of(figure));
        }
        assertThat(report.campaigns().stream()
                        .mapToLong(part -> part.figures().of(figure))
                        .sum())
                .as(who + figure + " of all campaigns")
                .isEqualTo(report.total().of(figure));
        for (Report.Part part : report.people()) {
            if (figure != Figure.DISPATCHED) {
                assertThat(count(user, links.ofUser(figure, Objects.requireNonNull(part.id()))))
                        .as(who + figure + " of user " + part.name())
                        .isEqualTo(part.figures().of(figure));
            }
        }
    }

    private long count(ActingUser user, String href) {
        LeadSelection selection = LeadSelection.read(href.substring(href.indexOf('?') + 1));
        return baton.bean(LeadList.class).firstIds(user, selection, MOST_LEADS).size();
    }
}
