package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.campaigns.RevocationClock;
import io.baton.campaigns.RevocationMode;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Whoever has an offer is reminded of it before its time is over: each reminder once, and nobody who has answered. */
class ReminderTest extends ClockStory {

    private static final int MOST_TURNS = 50;

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");
    private final Person bo = given.advisor("Bo");

    @Test
    void eachReminderComesOnceInItsTime() {
        UUID lead = offered(cora, reminding("PT4H", RevocationMode.AUTOMATIC, "PT2H", "PT30M"), ann);

        clock.advance(Duration.ofMinutes(115));
        letThemBeReminded();
        assertThat(reminders(lead)).isZero();
        clock.advance(Duration.ofMinutes(10));
        letThemBeReminded();
        letThemBeReminded();
        assertThat(reminders(lead)).isEqualTo(1);
        clock.advance(Duration.ofMinutes(90));
        letThemBeReminded();
        assertThat(reminders(lead)).isEqualTo(2);

        clock.advance(hours(1));
        letThemBeReminded();
        letTheClockRun();
        assertThat(history(cora, lead))
                .containsExactly("CREATED", "CAMPAIGN_SET", "ASSIGNED", "REMINDED", "REMINDED", "REVOKED");
    }

    @Test
    void itTellsWhoIsRemindedAndUntilWhenThereIsTime() {
        UUID lead = offered(cora, reminding("PT4H", RevocationMode.MANUAL, "PT2H"), ann);
        Instant deadline = Objects.requireNonNull(answerBy(cora, lead));
        clock.advance(hours(3));
        letThemBeReminded();

        ApiAnswer told = api.as(ann).get("/leads/" + lead + "/history").send().expect(200);
        assertThat(told.at("/items/3/type")).isEqualTo("REMINDED");
        assertThat(told.at("/items/3/channel")).isEqualTo("SYSTEM");
        assertThat(told.at("/items/3/details/userName")).isEqualTo("Ann");
        assertThat(told.at("/items/3/details/revokeOn")).isEqualTo(deadline.toString());
        assertThat(answerBy(ann, lead)).as("the deadline is what it was").isEqualTo(deadline);
    }

    @Test
    void whoHasAnsweredIsNotReminded() {
        UUID campaign = reminding("PT4H", RevocationMode.MANUAL, "PT2H");
        UUID accepted = offered(cora, campaign, ann);
        UUID rejected = offered(cora, campaign, ann);
        UUID revoked = offered(cora, campaign, ann);
        UUID reassigned = offered(cora, campaign, ann);
        clock.advance(hours(1));
        accept(ann, accepted);
        reject(ann, rejected, "no time");
        revoke(cora, revoked);
        reassign(cora, reassigned, bo);
        clock.advance(Duration.ofMinutes(90));
        letThemBeReminded();

        for (UUID lead : List.of(accepted, rejected, revoked, reassigned)) {
            assertThat(reminders(lead)).isZero();
        }
        clock.advance(hours(1));
        letThemBeReminded();
        assertThat(reminders(reassigned)).as("in the time of Bo").isEqualTo(1);
    }

    /** Nobody looked for hours: of two reminders that passed the last is given, and of what is over none. */
    @Test
    void whatPassedWhileNobodyLookedIsToldOnce() {
        UUID passed = offered(cora, reminding("PT4H", RevocationMode.MANUAL, "PT3H", "PT2H", "PT30M"), ann);
        UUID over = offered(cora, reminding("PT2H", RevocationMode.MANUAL, "PT1H"), ann);
        clock.advance(Duration.ofMinutes(150));
        letThemBeReminded();

        assertThat(reminders(passed)).isEqualTo(1);
        assertThat(reminders(over)).isZero();
        clock.advance(hours(1).plusMinutes(10));
        letThemBeReminded();
        assertThat(reminders(passed)).isEqualTo(2);
    }

    @Test
    void aReminderIsCountedInTheHoursOfWhoeverHasTheOffer() {
        ZoneId zone = ZoneId.of(api.as(cora)
                .get("/users/" + ann.id() + "/working-hours")
                .send()
                .expect(200)
                .at("/zone"));
        clock.setTo(LocalDateTime.of(2031, 3, 7, 16, 0).atZone(zone).toInstant());
        Map<String, Object> terms = terms("PT2H", RevocationClock.WORKING_HOURS, RevocationMode.MANUAL, "PT90M");
        UUID lead = offered(cora, campaign(terms), ann);

        clock.setTo(LocalDateTime.of(2031, 3, 7, 16, 25).atZone(zone).toInstant());
        letThemBeReminded();
        assertThat(reminders(lead)).isZero();
        clock.setTo(LocalDateTime.of(2031, 3, 7, 16, 35).atZone(zone).toInstant());
        letThemBeReminded();
        assertThat(reminders(lead))
                .as("half an hour on Friday, the rest on Monday")
                .isEqualTo(1);
    }

    @Test
    void otherTermsMoveTheReminders() {
        UUID campaign = reminding("PT4H", RevocationMode.MANUAL, "PT2H");
        UUID lead = offered(cora, campaign, ann);
        changeTerms(cora, campaign, 1, terms("PT4H", RevocationClock.ALWAYS, RevocationMode.MANUAL, "PT30M"))
                .expect(200);
        clock.advance(hours(3));
        letThemBeReminded();
        assertThat(reminders(lead)).as("its terms are about to move").isZero();

        followTerms();
        letThemBeReminded();
        assertThat(reminders(lead)).isZero();
        clock.advance(Duration.ofMinutes(40));
        letThemBeReminded();
        assertThat(reminders(lead)).isEqualTo(1);
    }

    @Test
    void severalServersRemindOnce() throws Exception {
        List<UUID> leads = leads(cora, 60);
        setCampaign(cora, leads, reminding("PT4H", RevocationMode.MANUAL, "PT2H"));
        assign(cora, leads, ann, bo);
        clock.advance(hours(3));
        try (ExecutorService servers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int server = 0; server < 4; server++) {
                all.add(servers.submit(this::letThemBeReminded));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        letThemBeReminded();

        assertThat(leads).allSatisfy(lead -> assertThat(reminders(lead)).isEqualTo(1));
    }

    private UUID reminding(String after, RevocationMode mode, String... reminders) {
        return campaign(terms(after, RevocationClock.ALWAYS, mode, reminders));
    }

    private static Map<String, Object> terms(
            String after, RevocationClock clock, RevocationMode mode, String... reminders) {
        return Map.of("after", after, "clock", clock.name(), "mode", mode.name(), "reminders", List.of(reminders));
    }

    /** Lets the clock of reminders do all that is due and can be done. */
    private void letThemBeReminded() {
        ReminderClock reminders = baton.bean(ReminderClock.class);
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            if (!reminders.run().isZero()) {
                return;
            }
        }
        throw new AssertionError("the clock does not come to rest");
    }

    private long reminders(UUID lead) {
        return history(cora, lead).stream().filter("REMINDED"::equals).count();
    }
}
