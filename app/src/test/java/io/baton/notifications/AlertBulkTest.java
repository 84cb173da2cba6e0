package io.baton.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.intake.CreateLeads;
import io.baton.leads.LeadDraft;
import io.baton.leads.LeadType;
import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.CommandRunner;
import io.baton.testing.Person;
import io.baton.testing.Race;
import io.baton.testing.Soak;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.Test;

/** Alerts of much at once, and of many at once. */
class AlertBulkTest extends AlertStory {

    /** Not what mail asks of those who are told outside. */
    private static final Pattern OF_ALERTS = Pattern.compile("\\balert(_wish)?\\b");

    private final Person cora = given.coordinator("Cora");

    @Test
    void aThousandLeadsOverManyPeopleAreToldInTwoStatements() {
        Person[] people =
                IntStream.range(0, 20).mapToObj(i -> given.advisor("Ann " + i)).toArray(Person[]::new);
        List<CreateLeads.Entry> entries = IntStream.range(0, 1_000)
                .mapToObj(
                        i -> new CreateLeads.Entry(null, null, LeadDraft.named(LeadType.CONTACT, "Number " + i), null))
                .toList();
        List<String> leads = baton
                .bean(CommandRunner.class)
                .run(new Actor(cora.organisationId(), cora.id(), Channel.API, null), new CreateLeads(entries))
                .created()
                .leadIds()
                .stream()
                .map(UUID::toString)
                .toList();

        int statements = counted(() -> assign(cora, leads, people));

        assertThat(statements).isEqualTo(2);
        for (Person person : people) {
            assertThat(alerts(person, "").size()).isEqualTo(1);
            assertThat(alerts(person, "").at("/0/leadCount").asInt()).isEqualTo(50);
        }
    }

    /** Many send the same form at the same instant: none waits for another, and each lead is told of once. */
    @Test
    void whatComesAtOnceIsToldOnceEach() {
        Person dana = given.coordinatorAdvisor("Dana");
        List<String> created = new ArrayList<>();
        Race.of(4)
                .repeat(Soak.times(10, 100))
                .prepare(round -> round)
                .run((round, participant) -> lead(cora, "Lead " + round + " " + participant))
                .forEach(round -> created.addAll(round.answers()));

        List<UUID> told = database.in(
                dana.organisationId(),
                rows -> rows.fetch("select unnest(lead_ids) from alert where user_id = ?", dana.id())
                        .getValues(0, UUID.class));
        assertThat(told)
                .hasSameSizeAs(created)
                .containsExactlyInAnyOrderElementsOf(
                        created.stream().map(UUID::fromString).toList());
    }

    /** The number on every page, the list, and what is added to, are read by index under the policy. */
    @Test
    void nobodysAlertsAreReadWhole() {
        Person ann = given.advisor("Ann");
        database.asSuperuser(superuser -> superuser.execute("""
                insert into alert (organisation_id, id, user_id, kind, lead_ids, lead_count, told_at, opened_at)
                select organisation_id, gen_random_uuid(), id, 'ASSIGNED', array[gen_random_uuid()], 1,
                    baton_now() - number * interval '1 minute', case when number > 20 then baton_now() end
                from user_account cross join generate_series(1, 10000) as number
                where organisation_id = ?
                """, ann.organisationId()));
        database.asSuperuser(superuser -> superuser.execute("analyze alert"));
        for (String query : List.of(
                "select count(*) from (select 1 from alert where organisation_id = {0} and user_id = {1}"
                        + " and opened_at is null limit 100) as unopened",
                "select * from alert where organisation_id = {0} and user_id = {1}"
                        + " order by told_at desc, id desc limit 21",
                "select id from alert where organisation_id = {0} and user_id = {1} and opened_at is null"
                        + " and told_at > (select baton_now()) - 600 * interval '1 second' and kind = 'ASSIGNED'"
                        + " for no key update skip locked")) {
            String plan = database.in(
                    ann.organisationId(),
                    rows -> String.join(
                            "\n",
                            rows.fetch(
                                            "explain (analyze, costs off, timing off) " + query,
                                            org.jooq.impl.DSL.val(ann.organisationId()),
                                            org.jooq.impl.DSL.val(ann.id()))
                                    .getValues(0, String.class)));
            assertThat(plan).doesNotContain("Seq Scan").containsAnyOf("alert_unopened", "alert_newest");
            assertThat(plan).as("no more than is asked for").doesNotContain("rows=10000", "rows=9980");
        }
    }

    /** How many statements of alerts there are while something is done. */
    private int counted(Runnable work) {
        DSLContext database = baton.bean(DSLContext.class);
        ExecuteListenerProvider[] before = database.configuration().executeListenerProviders();
        AtomicInteger statements = new AtomicInteger();
        ExecuteListener counting = ExecuteListener.onExecuteStart((ExecuteContext context) -> {
            if (OF_ALERTS.matcher(String.valueOf(context.sql())).find()) {
                statements.incrementAndGet();
            }
        });
        List<ExecuteListenerProvider> all = new ArrayList<>(List.of(before));
        all.add(new DefaultExecuteListenerProvider(counting));
        database.configuration().set(all.toArray(ExecuteListenerProvider[]::new));
        try {
            work.run();
        } finally {
            database.configuration().set(before);
        }
        return statements.get();
    }
}
