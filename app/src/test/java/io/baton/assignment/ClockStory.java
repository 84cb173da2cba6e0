package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.campaigns.RevocationClock;
import io.baton.campaigns.RevocationMode;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words for stories about how long offers wait. The clock runs when it is told to. */
abstract class ClockStory extends CustodyStory {

    private static final int MOST_TURNS = 50;

    private final DeadlineClock deadlines = baton.bean(DeadlineClock.class);

    /** What the terms of a campaign are by REST. */
    static Map<String, String> period(String after, RevocationClock clock, RevocationMode mode) {
        return Map.of("after", after, "clock", clock.name(), "mode", mode.name());
    }

    static Map<String, String> automatic(String after) {
        return period(after, RevocationClock.ALWAYS, RevocationMode.AUTOMATIC);
    }

    static Map<String, String> manual(String after) {
        return period(after, RevocationClock.ALWAYS, RevocationMode.MANUAL);
    }

    UUID campaign(@Nullable Map<String, ?> revocation) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "Campaign " + UUID.randomUUID());
        body.put("revocation", revocation);
        return UUID.fromString(api.as(given.organisation().administrator())
                .post("/campaigns")
                .body(body)
                .send()
                .expect(201)
                .at("/id"));
    }

    /** Other terms, or none, said by a coordinator. */
    ApiAnswer changeTerms(Person by, UUID campaign, int version, @Nullable Map<String, ?> revocation) {
        Map<String, Object> body = new HashMap<>();
        body.put("revocation", revocation);
        return api.as(by)
                .patch("/campaigns/" + campaign)
                .ifVersion(version)
                .body(body)
                .send();
    }

    /** A lead of a campaign that nobody has. */
    UUID lead(Person coordinator, UUID campaign) {
        UUID lead = lead(coordinator);
        assertThat(outcome(setCampaign(coordinator, List.of(lead), campaign))).isEqualTo("CAMPAIGN_SET");
        return lead;
    }

    /** Offered on the terms of a campaign, which must work. */
    UUID offered(Person coordinator, UUID campaign, Person to) {
        UUID lead = lead(coordinator, campaign);
        assertThat(outcome(assign(coordinator, List.of(lead), to))).isEqualTo("ASSIGNED");
        return lead;
    }

    /** Lets the acceptance clock do all that is due. */
    void letTheClockRun() {
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            if (!deadlines.run().isZero()) {
                return;
            }
        }
        throw new AssertionError("the clock does not come to rest");
    }

    /** Has open offers follow the terms that changed. */
    void followTerms() {
        baton.bean(CampaignTermsJob.class).run();
    }

    /** Until when the lead must be answered, as somebody sees it; null where it need not. */
    @Nullable
    Instant answerBy(Person seenBy, UUID lead) {
        String at = seen(seenBy, lead).at("/revokeOn");
        return at.isEmpty() ? null : Instant.parse(at);
    }

    boolean isExpired(Person seenBy, UUID lead) {
        return seen(seenBy, lead).json().at("/expired").asBoolean();
    }

    private ApiAnswer seen(Person seenBy, UUID lead) {
        return api.as(seenBy).get("/leads/" + lead).send().expect(200);
    }

    /** When the live offer of the lead was made, by the database's clock. */
    Instant offeredAt(Person anybody, UUID lead) {
        long micros = database.in(
                anybody.organisationId(),
                rows -> rows.fetchSingle(
                                "select (extract(epoch from offered_at) * 1000000)::bigint from assignment"
                                        + " where lead_id = ? and state = 'OFFERED'",
                                lead)
                        .get(0, Long.class));
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** The leads in a view of somebody's. */
    List<UUID> view(Person person, String view) {
        return api.as(person)
                .get("/leads?view=" + view)
                .send()
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> UUID.fromString(item.at("/id").asString()))
                .toList();
    }

    static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }
}
