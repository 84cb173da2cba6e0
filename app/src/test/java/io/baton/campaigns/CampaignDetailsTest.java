package io.baton.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.Api;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a campaign's leads come from, on which days and for which offices it is offered. */
class CampaignDetailsTest extends Story {

    private final Person cora = given.coordinator("Cora");
    private final Office leeds = given.office("Leeds");
    private final Office york = given.office("York");

    @Test
    void theyAreSaidChangedAndEnded() {
        ApiAnswer made = create(Map.of(
                "name",
                "Spring",
                "source",
                " Trade fair ",
                "startsOn",
                "2026-01-05",
                "endsOn",
                "2031-12-31",
                "officeIds",
                List.of(york.id(), leeds.id())));
        assertThat(made.at("/source")).isEqualTo("Trade fair");
        assertThat(made.at("/startsOn") + " " + made.at("/endsOn")).isEqualTo("2026-01-05 2031-12-31");
        assertThat(made.json().at("/officeIds")).hasSize(2);

        ApiAnswer changed = patch(made.at("/id"), 1, "{\"source\": null, \"officeIds\": []}")
                .expect(200);
        assertThat(changed.json().at("/source").isNull()).isTrue();
        assertThat(changed.json().at("/officeIds")).isEmpty();
        assertThat(changed.at("/endsOn")).as("left out, it stays").isEqualTo("2031-12-31");
        assertThat(cora().get("/campaigns/" + made.at("/id")).send().expect(200).text())
                .isEqualTo(changed.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'source': 'two\\nlines'}; source; MALFORMED",
                "{'startsOn': '2026-05-02', 'endsOn': '2026-05-01'}; endsOn; BEFORE",
                "{'startsOn': '1066-10-14'}; startsOn; MALFORMED",
                "{'officeIds': ['018f0000-0000-7000-8000-000000000000']}; officeIds; UNKNOWN",
            })
    void whatCannotBeIsRefusedByItsField(String details, String field, String code) {
        String id = create(Map.of("name", "Spring")).at("/id");
        ApiAnswer refused = patch(id, 1, details.replace('\'', '"')).expect(422, "INVALID");
        assertThat(refused.at("/errors/0/field")).isEqualTo(field);
        assertThat(refused.at("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void itIsOfferedFromItsFirstDayToItsLast() {
        LocalDate day = LocalDate.of(2031, 3, 10);
        String id = create(Map.of(
                        "name",
                        "Spring",
                        "startsOn",
                        day.toString(),
                        "endsOn",
                        day.plusDays(1).toString()))
                .at("/id");

        // well inside of the day wherever the corporate office is
        clock.setTo(day.minusDays(1).atTime(10, 0).toInstant(ZoneOffset.UTC));
        assertThat(state(id)).isEqualTo("PLANNED");
        assertThat(leadOf(id, cora).expect(422, "INVALID").at("/errors/0/code")).isEqualTo("NOT_STARTED");
        clock.setTo(day.plusDays(1).atTime(10, 0).toInstant(ZoneOffset.UTC));
        assertThat(state(id)).isEqualTo("RUNNING");
        leadOf(id, cora).expect(201);
        clock.setTo(day.plusDays(2).atTime(10, 0).toInstant(ZoneOffset.UTC));
        assertThat(state(id)).isEqualTo("ENDED");
        assertThat(leadOf(id, cora).expect(422, "INVALID").at("/errors/0/code")).isEqualTo("ENDED");
    }

    @Test
    void whatHasEndedByItsDayStandsLast() {
        clock.setTo(LocalDate.of(2031, 3, 10).atTime(10, 0).toInstant(ZoneOffset.UTC));
        create(Map.of("name", "Autumn", "endsOn", "2031-03-09"));
        create(Map.of("name", "Spring"));
        assertThat(cora().get("/campaigns")
                        .send()
                        .expect(200)
                        .json()
                        .at("/items")
                        .valueStream()
                        .map(item -> item.at("/name").asString()))
                .containsExactly("Spring", "Autumn");
    }

    @Test
    void itsLeadsAreOfItsOfficesAndThoseBelow() {
        Office below = given.office("Headingley", leeds);
        Person inYork = given.user("Yves").type(UserType.COORDINATOR).in(york).exists();
        Person inLeeds = given.user("Lee").type(UserType.COORDINATOR).in(leeds).exists();
        Person inHeadingley =
                given.user("Hal").type(UserType.COORDINATOR).in(below).exists();
        String id = create(Map.of("name", "Spring", "officeIds", List.of(leeds.id())))
                .at("/id");

        leadOf(id, inLeeds).expect(201);
        leadOf(id, inHeadingley).expect(201);
        assertThat(leadOf(id, inYork).expect(422, "INVALID").at("/errors/0/code"))
                .isEqualTo("CAMPAIGN_ELSEWHERE");

        String inYorkAlready = when.user(inYork)
                .api()
                .post("/leads")
                .body(Map.of("lastName", "Adams"))
                .send()
                .expect(201)
                .at("/id");
        assertThat(when.user(inYork)
                        .api()
                        .post("/leads/campaign")
                        .body(Map.of("leadIds", List.of(inYorkAlready), "campaignId", id))
                        .send()
                        .expect(200)
                        .at("/results/0/refusal/code"))
                .isEqualTo("CAMPAIGN_ELSEWHERE");
    }

    @Test
    void whatComesWithoutASourceGetsThatOfItsCampaign() {
        String id = create(Map.of("name", "Spring", "source", "Trade fair")).at("/id");
        assertThat(leadOf(id, cora).expect(201).at("/source")).isEqualTo("Trade fair");
        assertThat(lead(Map.of("campaignId", id, "source", "Web"), cora)
                        .expect(201)
                        .at("/source"))
                .isEqualTo("Web");
    }

    private ApiAnswer create(Map<String, ?> body) {
        return cora().post("/campaigns").body(body).send().expect(201);
    }

    private ApiAnswer patch(String id, int version, String body) {
        return cora().patch("/campaigns/" + id).ifVersion(version).json(body).send();
    }

    private String state(String id) {
        return cora().get("/campaigns/" + id).send().expect(200).at("/state");
    }

    private ApiAnswer leadOf(String campaignId, Person by) {
        return lead(Map.of("campaignId", campaignId), by);
    }

    private ApiAnswer lead(Map<String, ?> said, Person by) {
        Map<String, Object> body = new HashMap<>(said);
        body.put("lastName", "Adams");
        return when.user(by).api().post("/leads").body(body).send();
    }

    private Api cora() {
        return when.user(given.organisation().administrator()).api();
    }
}
