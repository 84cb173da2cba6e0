package io.baton.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Working hours and holidays as pages, without any script. */
class WorkingHoursPagesTest extends Story {

    private static final String LIST = "/settings/working-hours";

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");
    private final String ofAnn = LIST + "/users/" + ann.id();
    private final String ofOffice = LIST + "/offices/" + given.corporateOffice().id();

    @Test
    void aCoordinatorSeesThePeopleAndWhoseHoursTheyHave() {
        Page list = signedIn(cora).open(LIST).expect(200);
        assertThat(list.document().select("tbody tr")).hasSize(1);
        assertThat(list.document().select("tbody tr").text())
                .startsWith("Ann")
                .contains("Mon–Fri", "09:00–17:00", "Usual hours");
    }

    @Test
    void whoChangesTheHoursMeansOwnOnes() {
        PageClient browser = signedIn(cora);
        Page form = browser.open(ofAnn).expect(200);
        browser.submit(form, ofAnn, Map.of("from-MONDAY", List.of("10:00", "")));
        Page again = browser.open(ofAnn);
        assertThat(again.document().select("[name=own][checked]").val()).isEqualTo("true");
        assertThat(again.document().select("[name=from-MONDAY]").eachAttr("value"))
                .containsExactly("10:00", "");

        browser.submit(again, ofAnn, Map.of("own", "false", "from-MONDAY", List.of("11:00", "")));
        assertThat(browser.open(ofAnn).document().select("[name=from-MONDAY]").eachAttr("value"))
                .as("the office’s again")
                .containsExactly("09:00", "");
    }

    @Test
    void theWeekOfAPersonIsSaidWithABreakAndTakenBack() {
        PageClient browser = signedIn(cora);
        Page form = browser.open(ofAnn).expect(200);
        assertThat(form.document().select("[name=own][checked]").val()).isEqualTo("false");

        Page saved = browser.submit(
                form,
                ofAnn,
                Map.of(
                        "own",
                        "true",
                        "from-MONDAY",
                        List.of("08:00", "13:00"),
                        "to-MONDAY",
                        List.of("12:00", "00:00"),
                        "from-TUESDAY",
                        List.of("", ""),
                        "to-TUESDAY",
                        List.of("", "")));
        assertThat(saved.text()).contains("Working hours of Ann saved");
        Page again = browser.open(ofAnn);
        assertThat(again.document().select("[name=own][checked]").val()).isEqualTo("true");
        assertThat(again.document().select("[name=from-MONDAY]").eachAttr("value"))
                .containsExactly("08:00", "13:00");
        assertThat(again.document().select("[name=to-MONDAY]").eachAttr("value"))
                .containsExactly("12:00", "00:00");
        assertThat(again.document().select("[name=from-TUESDAY]").eachAttr("value"))
                .containsExactly("", "");

        browser.submit(again, ofAnn, Map.of("own", "false"));
        assertThat(browser.open(LIST).document().select("tbody tr").text()).contains("Mon–Fri", "Usual hours");
    }

    @Test
    void whatIsWrongIsSaidAtItsDay() {
        PageClient browser = signedIn(cora);
        Page refused = browser.submit(
                browser.open(ofAnn),
                ofAnn,
                Map.of("own", "true", "from-TUESDAY", List.of("10:00", ""), "to-TUESDAY", List.of("09:00", "")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#problem-TUESDAY").text()).contains("after");
        assertThat(refused.document().select("#problem-MONDAY")).isEmpty();
        assertThat(refused.text()).doesNotContain("on one day at least");
        assertThat(refused.document().select("[name=from-TUESDAY]").eachAttr("value"))
                .containsExactly("10:00", "");

        Page soon = browser.submit(
                browser.open(ofAnn),
                ofAnn,
                Map.of("own", "true", "from-FRIDAY", List.of("soon", ""), "to-FRIDAY", List.of("17:00", "")));
        assertThat(soon.document().select("#problem-FRIDAY").text()).isNotEmpty();
    }

    @Test
    void officesHaveHoursAndHolidays() {
        PageClient browser = signedIn(given.organisation().administrator());
        Page form = browser.open(ofOffice).expect(200);
        Page added = browser.submit(form, ofOffice + "/holidays", Map.of("day", "2031-12-25", "name", "Christmas Day"));
        assertThat(added.text()).contains("Christmas Day is a holiday");
        Page wrong = browser.submit(added, ofOffice + "/holidays", Map.of("day", "soon", "name", "Some day"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.document().select("#day-problem").text()).isNotEmpty();

        String delete = browser.open(ofOffice)
                .document()
                .select("form[action$=/delete]")
                .attr("action");
        Page deleted = browser.submit(browser.open(ofOffice), delete, Map.of());
        assertThat(deleted.document().select("form[action$=/delete]")).isEmpty();
    }

    @Test
    void advisorsHaveNothingToSayHere() {
        assertThat(signedIn(ann).open(LIST).status()).isEqualTo(403);
        assertThat(signedIn(cora).open(ofOffice).status()).isEqualTo(403);
    }

    private PageClient signedIn(Person person) {
        return baton.pages().signIn(person);
    }
}
