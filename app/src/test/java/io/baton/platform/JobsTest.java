package io.baton.platform;

import static io.baton.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Organisation;
import io.baton.testing.Story;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JobsTest extends Story {

    private final JobScheduler scheduler = baton.bean(JobScheduler.class);

    private void kept(Organisation organisation, int days) {
        database.in(
                organisation.id(),
                owner -> owner.execute("""
                        insert into idempotency_record (organisation_id, user_id, route, idempotency_key,
                            request_digest, outcome_type, outcome, created_at)
                        values (?, ?, 'POST /x', ?, '\\x00', 'x', '{}', baton_now() - ? * interval '1 day')
                        """, organisation.id(), UUID.randomUUID(), "of " + days, days));
    }

    private java.util.List<String> keys(Organisation organisation) {
        return database.in(
                organisation.id(),
                owner -> owner.fetch("select idempotency_key from idempotency_record where route = 'POST /x'")
                        .getValues(0, String.class));
    }

    @Test
    void keptOutcomesGoAfterSevenDays() {
        Organisation acme = given.organisation();
        Organisation other = given.organisation("Other");
        kept(acme, 8);
        kept(acme, 6);
        kept(other, 8);
        baton.bean(KeptOutcomes.class).run();
        assertThat(keys(acme)).containsExactly("of 6");
        assertThat(keys(other)).isEmpty();
    }

    @Test
    void theSchedulerRunsJobsByItselfAndWhenAWakeUpWasCommitted() {
        Organisation acme = given.organisation();
        kept(acme, 8);
        assertThat(scheduler.isRunning()).as("in tests, unless asked for").isFalse();
        scheduler.start();
        try {
            await("the first run", () -> assertThat(keys(acme)).isEmpty());
            kept(acme, 9);
            baton.bean(TransactionDoor.class).write(acme.id(), () -> {
                baton.bean(WakeUps.class).stage("kept-outcomes", acme.id());
                return true;
            });
            await("the run that was asked for", () -> assertThat(keys(acme)).isEmpty());
            await("the wake-up is used up", () -> assertThat(wakeUps()).isZero());
        } finally {
            scheduler.stop();
        }
    }

    private int wakeUps() {
        return database.asSuperuser(superuser -> superuser
                .fetchSingle("select count(*) from scheduled_tasks where task_name = 'kept-outcomes-now'")
                .get(0, Integer.class));
    }
}
