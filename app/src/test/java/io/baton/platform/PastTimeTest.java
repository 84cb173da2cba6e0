package io.baton.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.access.CreateOffice;
import io.baton.access.OfficeDetails;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PastTimeTest extends Story {

    private static final String AGES = "select extract(day from clock_timestamp() - created_at)::int from office"
            + " where name in ('Past', 'Later', 'Now') order by created_at";

    private static final String CLOCK = "select pg_get_function_sqlbody('baton_now'::regproc)"
            + " || (clock_timestamp() - baton_now() < interval '1 second')";

    private final PastTime past = baton.bean(PastTime.class);
    private final CommandRunner commands = baton.bean(CommandRunner.class);

    @Test
    void commandsAreDoneAsOfThePast() {
        Person admin = given.organisation().administrator();
        past.tell(database.owner(), clock -> {
            Instant now = clock.realTime();
            clock.setTo(now.minus(Duration.ofDays(9)));
            open(admin, "Past");
            clock.setTo(now.minus(Duration.ofDays(4)));
            open(admin, "Later");
            // Nobody else sees what is not kept yet, nor another clock.
            assertThat(offices(admin)).isEqualTo("0");
            assertClockIsReal();
        });
        open(admin, "Now");
        List<Integer> ages =
                database.in(admin.organisationId(), rows -> rows.fetch(AGES).getValues(0, Integer.class));
        assertThat(ages).containsExactly(9, 4, 0);
        assertClockIsReal();
    }

    @Test
    void whatBreaksOffLeavesNothing() {
        Person admin = given.organisation().administrator();
        assertThatThrownBy(() -> past.tell(database.owner(), clock -> {
                    clock.setTo(clock.realTime().minus(Duration.ofDays(9)));
                    open(admin, "Past");
                    throw new IllegalStateException("broken off");
                }))
                .hasMessage("broken off");
        assertThat(offices(admin)).isEqualTo("0");
        assertClockIsReal();
        open(admin, "Now");
        assertThat(offices(admin)).isEqualTo("1");
    }

    private void open(Person admin, String name) {
        Actor actor = new Actor(admin.organisationId(), admin.id(), Channel.PAGE, null);
        commands.run(actor, new CreateOffice(new OfficeDetails(name, null, null, null), false, false));
    }

    private String offices(Person admin) {
        return database.in(
                admin.organisationId(),
                rows -> rows.fetchSingle("select count(*) from office where not corporate")
                        .get(0, String.class));
    }

    private void assertClockIsReal() {
        String told = database.asApp(rows -> rows.fetchSingle(CLOCK).get(0, String.class));
        assertThat(told).isEqualTo("RETURN clock_timestamp()true");
    }
}
