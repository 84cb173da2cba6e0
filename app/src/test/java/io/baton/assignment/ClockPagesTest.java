package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The revocation period and its clock on pages, without any script. */
class ClockPagesTest extends ClockStory {

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");
    private final PageClient pages = baton.pages().signIn(cora);

    @Test
    void aCampaignIsMadeWithAPeriod() {
        Page made = pages.submit(
                pages.open("/campaigns/new"),
                "/campaigns",
                period("name", "Spring", "days", "1", "hours", "2", "clock", "WORKING_HOURS", "mode", "AUTOMATIC"));

        assertThat(made.document().select("#timed").hasAttr("checked")).isTrue();
        assertThat(made.document().select("#days").val()).isEqualTo("1");
        assertThat(made.document().select("#hours").val()).isEqualTo("2");
        assertThat(made.document().select("[name=clock][checked]").val()).isEqualTo("WORKING_HOURS");
        assertThat(made.document().select("[name=mode][checked]").val()).isEqualTo("AUTOMATIC");
    }

    @Test
    void whoTypesATimeMeansItAndWhoTakesTheTickAwayMeansThat() {
        Page made = pages.submit(pages.open("/campaigns/new"), "/campaigns", Map.of("name", "Spring", "hours", "3"));
        assertThat(made.document().select("#timed").hasAttr("checked")).isTrue();
        assertThat(made.document().select("#hours").val()).isEqualTo("3");

        Page changed = pages.submit(made, made.path(), Map.of("timed", "false"));
        assertThat(changed.document().select("#timed").hasAttr("checked")).isFalse();
        assertThat(changed.document().select("#hours").val()).isEmpty();
    }

    @Test
    void thePeriodIsSaidAndWhatItDoesToOpenOffersIsAskedFirst() {
        UUID campaign = campaign(automatic("PT10H"));
        UUID old = offered(cora, campaign, ann);
        clock.advance(hours(5));
        UUID young = offered(cora, campaign, ann);
        Page form = pages.open("/campaigns/" + campaign);
        Map<String, String> four =
                period("name", "Spring", "active", "true", "hours", "4", "clock", "ALWAYS", "mode", "AUTOMATIC");

        Page asked = pages.submit(form, form.path(), four).expect(200);
        assertThat(asked.document().select("#shift").text())
                .contains("2 offers are out", "One gets less time", "One would be over at once");
        followTerms();
        assertThat(answerBy(ann, young))
                .as("nothing is said yet")
                .isEqualTo(offeredAt(cora, young).plus(hours(10)));

        Map<String, String> five = new HashMap<>(four);
        five.put("hours", "5");
        assertThat(pages.submit(asked, form.path(), five).document().select("#shift"))
                .as("another period is asked about anew")
                .hasSize(1);

        Page saved = pages.submit(asked, form.path(), four);
        assertThat(saved.document().select("#shift")).isEmpty();
        assertThat(saved.document().select("#hours").val()).isEqualTo("4");
        followTerms();
        assertThat(answerBy(ann, young)).isEqualTo(offeredAt(cora, young).plus(hours(4)));
        assertThat(answerBy(ann, old)).isAfter(clock.instant().plus(hours(3)));
    }

    @ParameterizedTest
    @CsvSource({"hours, x", "minutes, -1", "days, 1.5", "hours, ''", "days, 367", "minutes, 0"})
    void aPeriodThatIsNoneIsSaidAtTheField(String part, String typed) {
        UUID campaign = campaign(null);
        offered(cora, campaign, ann);
        Page form = pages.open("/campaigns/" + campaign);

        Page refused = pages.submit(
                form,
                form.path(),
                period("name", "Spring", "active", "true", part, typed, "clock", "ALWAYS", "mode", "MANUAL"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#after-problem").text()).isNotEmpty();
        assertThat(refused.document().select("#" + part).val()).isEqualTo(typed);
    }

    @Test
    void listsCountDownAndSayWhen() {
        UUID lead = offered(cora, campaign(manual("PT2H")), ann);
        UUID free = offered(cora, ann);
        String deadline = Objects.requireNonNull(answerBy(cora, lead)).toString();

        Page list = pages.open("/leads?view=UNACCEPTED").expect(200);
        assertThat(list.document().select("thead").text()).contains("Time until revoke");
        Element counted = list.document().selectFirst("tr[data-id=" + lead + "] .b-clock");
        assertThat(Objects.requireNonNull(counted).attr("data-deadline")).isEqualTo(deadline);
        assertThat(Instant.parse(counted.attr("data-start")))
                .isBetween(offeredAt(cora, lead), offeredAt(cora, lead).plusSeconds(5));
        assertThat(list.document().select("tr[data-id=" + free + "] .b-clock")).isEmpty();

        Page page = pages.open("/leads/" + lead);
        assertThat(page.document()
                        .select(".b-leadstate time[datetime=" + deadline + "]")
                        .text())
                .startsWith("Answer by");
        assertThat(page.document().select(".b-timeline time[datetime=" + deadline + "]"))
                .isNotEmpty();
    }

    @Test
    void whatExpiredHasItsListAndItsSentence() {
        UUID lead = offered(cora, campaign(manual("PT2H")), ann);
        UUID taken = offered(cora, campaign(automatic("PT2H")), ann);
        clock.advance(hours(3));
        letTheClockRun();

        Page list = pages.open("/leads?view=EXPIRED").expect(200);
        assertThat(list.document().select("tbody tr").eachAttr("data-id")).containsExactly(lead.toString());
        assertThat(list.document().select("tbody tr").attr("data-commands")).contains("revoke");
        assertThat(pages.open("/leads/" + lead).document().select(".b-timeline").text())
                .contains("Ann did not answer in time");
        assertThat(pages.open("/leads/" + taken)
                        .document()
                        .select(".b-timeline")
                        .text())
                .contains("Ann did not answer in time", "unassigned");
    }

    @Test
    void whoIsTooLateIsToldSo() {
        UUID lead = offered(cora, campaign(automatic("PT2H")), ann);
        PageClient ofAnn = baton.pages().signIn(ann);
        clock.advance(hours(3));

        String answer = "leadId=" + lead + "&from=/leads&_csrf=" + ofAnn.token();
        Page told = ofAnn.send(
                "POST",
                "/leads/accept",
                Map.of("HX-Request", "true", "Content-Type", "application/x-www-form-urlencoded"),
                answer.getBytes(StandardCharsets.UTF_8));

        assertThat(told.text()).contains("the time to answer was over");
    }

    private static Map<String, String> period(String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("timed", "true"));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }
}
