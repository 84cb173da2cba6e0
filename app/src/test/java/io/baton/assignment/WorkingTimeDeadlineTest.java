package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.campaigns.RevocationClock;
import io.baton.campaigns.RevocationMode;
import io.baton.testing.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where working hours count, an offer waits in the hours of whoever it was made to. */
class WorkingTimeDeadlineTest extends ClockStory {

    /** A Friday, far from changes of the clock. */
    private static final LocalDate FRIDAY = LocalDate.of(2031, 3, 7);

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");
    private final Person bo = given.advisor("Bo");
    private final ZoneId zone = ZoneId.of(hours(cora, ann));

    @Test
    void anOfferOnFridayAfternoonWaitsUntilMonday() {
        clock.setTo(at(FRIDAY.atTime(16, 0)));
        UUID lead = offered(cora, inWorkingHours("PT2H"), ann);
        assertThat(minutesAfter(lead, FRIDAY.plusDays(3).atTime(10, 0))).isZero();

        UUID byDays = offered(cora, inWorkingHours("P1D"), ann);
        assertThat(minutesAfter(byDays, FRIDAY.plusDays(3).atTime(16, 0))).isZero();

        clock.setTo(at(FRIDAY.plusDays(3).atTime(9, 55)));
        letTheClockRun();
        assertThat(standing(cora, lead)).as("the weekend did not count").isEqualTo("ASSIGNED Ann");
        clock.setTo(at(FRIDAY.plusDays(3).atTime(10, 5)));
        letTheClockRun();
        assertThat(standing(cora, lead)).isEqualTo("UNASSIGNED");
        assertThat(standing(cora, byDays)).isEqualTo("ASSIGNED Ann");
    }

    @Test
    void twoPeopleOfOneCommandHaveEachTheirOwnDeadline() {
        api.as(cora)
                .request("PUT", "/users/" + bo.id() + "/working-hours")
                .body(Map.of("hours", List.of(Map.of("day", "SATURDAY", "from", "10:00", "to", "14:00"))))
                .send()
                .expect(200);
        clock.setTo(at(FRIDAY.atTime(16, 0)));
        List<UUID> leads = leads(cora, 2);
        setCampaign(cora, leads, inWorkingHours("PT2H"));
        assertThat(outcomes(assign(cora, leads, ann, bo))).containsOnly("ASSIGNED");

        assertThat(view(ann, "ASSIGNED_TO_ME")).hasSize(1);
        assertThat(minutesAfter(
                        view(ann, "ASSIGNED_TO_ME").getFirst(),
                        FRIDAY.plusDays(3).atTime(10, 0)))
                .isZero();
        assertThat(minutesAfter(
                        view(bo, "ASSIGNED_TO_ME").getFirst(),
                        FRIDAY.plusDays(1).atTime(12, 0)))
                .isZero();
    }

    /** Days off are holidays of the office and those on which the one who is asked is away. */
    @Test
    void daysOffDoNotCount() {
        LocalDate monday = FRIDAY.plusDays(3);
        api.as(given.organisation().administrator())
                .post("/offices/" + given.corporateOffice().id() + "/holidays")
                .body(Map.of("day", monday.toString(), "name", "Rose Monday"))
                .send()
                .expect(201);
        clock.setTo(at(FRIDAY.atTime(16, 0)));
        api.as(ann)
                .post("/absences")
                .body(Map.of(
                        "firstDay",
                        monday.plusDays(1).toString(),
                        "lastDay",
                        monday.plusDays(2).toString()))
                .send()
                .expect(201);

        UUID ofAnn = offered(cora, inWorkingHours("PT2H"), ann);
        UUID ofBo = offered(cora, inWorkingHours("PT2H"), bo);

        assertThat(minutesAfter(ofAnn, monday.plusDays(3).atTime(10, 0))).isZero();
        assertThat(minutesAfter(ofBo, monday.plusDays(1).atTime(10, 0))).isZero();
    }

    /** Who says other hours later changes nothing for offers that are out. */
    @Test
    void anOfferKeepsTheDeadlineItWasMadeWith() {
        clock.setTo(at(FRIDAY.atTime(16, 0)));
        UUID lead = offered(cora, inWorkingHours("PT2H"), ann);
        Instant deadline = answerBy(ann, lead);
        api.as(cora)
                .request("PUT", "/users/" + ann.id() + "/working-hours")
                .body(Map.of("hours", List.of(Map.of("day", "FRIDAY", "from", "16:00", "to", "00:00"))))
                .send()
                .expect(200);

        assertThat(answerBy(ann, lead)).isEqualTo(deadline);
        UUID later = offered(cora, inWorkingHours("PT2H"), ann);
        assertThat(minutesAfter(later, FRIDAY.atTime(18, 0))).isZero();
    }

    private UUID inWorkingHours(String after) {
        return campaign(period(after, RevocationClock.WORKING_HOURS, RevocationMode.AUTOMATIC));
    }

    private String hours(Person by, Person of) {
        return api.as(by)
                .get("/users/" + of.id() + "/working-hours")
                .send()
                .expect(200)
                .at("/zone");
    }

    /**
     * By how many minutes the lead's deadline is after a time of the wall clock; what the story itself took is less.
     */
    private long minutesAfter(UUID lead, LocalDateTime wallClock) {
        return java.time.Duration.between(at(wallClock), Objects.requireNonNull(answerBy(cora, lead)))
                .toMinutes();
    }

    private Instant at(LocalDateTime wallClock) {
        return wallClock.atZone(zone).toInstant();
    }
}
