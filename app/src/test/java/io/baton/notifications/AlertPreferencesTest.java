package io.baton.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.Office;
import io.baton.testing.Person;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people choose to be alerted of, and what their offices choose for them. */
class AlertPreferencesTest extends AlertStory {

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");
    private final Office leeds = given.office("Leeds");
    private final Person lee =
            given.user("Lee").type(UserType.COORDINATOR).in(leeds).exists();

    @Test
    void webSiteLeadsAreOffUntilSomebodyTicksThemTheRestIsOn() {
        assertThat(chosen(cora))
                .containsEntry("WEB_SITE_LEADS", "false usual")
                .containsEntry("NEW_LEADS", "true usual")
                .doesNotContainKey("ASSIGNED");
        assertThat(chosen(ann).keySet())
                .as("what can reach an advisor")
                .containsExactly("ASSIGNED", "EXPIRED", "OPPORTUNITIES", "REMINDERS", "TAKEN_BACK", "TASKS");
    }

    @Test
    void whatAnOfficeHasHoldsBelowItUntilSomebodyChooses() {
        Person admin = given.organisation().administrator();
        chooseForOffice(admin, given.corporateOffice(), AlertTopic.WEB_SITE_LEADS, true)
                .expect(200);
        assertThat(chosen(lee)).containsEntry("WEB_SITE_LEADS", "true from Corporate");
        sent(form(lee, "Fair"), "Adams");
        assertThat(told(lee)).hasSize(1);

        chooseForOffice(lee, leeds, AlertTopic.WEB_SITE_LEADS, false).expect(200);
        assertThat(chosen(lee)).containsEntry("WEB_SITE_LEADS", "false from Leeds");
        choose(lee, AlertTopic.WEB_SITE_LEADS, true);
        assertThat(chosen(lee)).containsEntry("WEB_SITE_LEADS", "true chosen");
        api.as(lee)
                .request("PUT", "/me/alert-preferences")
                .body(Map.of("topics", List.of()))
                .send()
                .expect(200);
        assertThat(chosen(lee)).as("forgotten").containsEntry("WEB_SITE_LEADS", "false from Leeds");
    }

    @Test
    void whoDoesNotWantItIsNotTold() {
        choose(ann, AlertTopic.ASSIGNED, false);
        assign(cora, List.of(lead(cora, "Müller")), ann);
        assertThat(told(ann)).isEmpty();
    }

    @Test
    void defaultsAreSaidForOfficesOneCoordinates() {
        chooseForOffice(cora, leeds, AlertTopic.NEW_LEADS, false).expect(404);
        chooseForOffice(ann, given.corporateOffice(), AlertTopic.NEW_LEADS, false)
                .expect(403);
        chooseForOffice(cora, given.corporateOffice(), AlertTopic.NEW_LEADS, false)
                .expect(200);
    }

    private Map<String, String> chosen(Person person) {
        Map<String, String> chosen = new TreeMap<>();
        JsonNode topics = api.as(person)
                .get("/me/alert-preferences")
                .send()
                .expect(200)
                .json()
                .at("/topics");
        topics.forEach(topic -> chosen.put(topic.at("/topic").asString(), said(topic)));
        return chosen;
    }

    private static String said(JsonNode topic) {
        String office = topic.at("/fromOffice").asString("");
        String why = topic.at("/chosen").asBoolean() ? "chosen" : office.isEmpty() ? "usual" : "from " + office;
        return topic.at("/wanted").asBoolean() + " " + why;
    }
}
