package io.baton.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Office;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Campaigns as pages, without any script. */
class CampaignPagesTest extends Story {

    private final PageClient pages = baton.pages();

    @Test
    void aCampaignIsMadeFoundRenamedAndEnded() {
        signIn(given.coordinator("Cora"));
        assertThat(pages.open("/campaigns").text()).contains("No campaigns yet");
        Page campaign = create("Frühling 2026");
        assertThat(campaign.document().select("h1").text()).isEqualTo("Frühling 2026");
        assertThat(campaign.document().select("main a[href^=/leads]").attr("href"))
                .isEqualTo("/leads?view=ALL&campaignId=" + id(campaign));

        assertThat(pages.open("/campaigns?q=fruhl").text()).contains("Frühling 2026");
        assertThat(pages.open("/campaigns?q=winter").text()).contains("No campaign has “winter” in its name");

        Map<String, String> ended = new HashMap<>(Map.of("name", "Frühling", "active", "false"));
        Page changed = pages.submit(campaign, campaign.path(), ended);
        assertThat(changed.text()).contains("“Frühling” is changed.", "Ended");
        assertThat(pages.submit(campaign, campaign.path(), ended).status()).isEqualTo(409);
    }

    @Test
    void aTakenNameIsSaidAtTheField() {
        signIn(given.coordinator("Cora"));
        create("Spring");
        Page again = create("SPRING");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select("#name-problem").text()).isEqualTo("This is in use already.");
        assertThat(again.document().select("#name").val()).isEqualTo("SPRING");

        Page other = create("Autumn");
        assertThat(pages.submit(other, other.path(), Map.of("name", "spring")).status())
                .isEqualTo(422);
    }

    @Test
    void aLongListGoesOn() {
        signIn(given.coordinator("Cora"));
        for (int i = 100; i < 155; i++) {
            create("Campaign & " + i);
        }
        Page first = pages.open("/campaigns?q=campaign %26".replace(" ", "+"));
        assertThat(first.document().select("tbody tr")).hasSize(50);
        Page second = pages.open(first.document().select("a[rel=next]").attr("href"));
        assertThat(second.document().select("tbody tr")).hasSize(5);
        assertThat(second.document().select("input[type=search][data-key=q]").val())
                .isEqualTo("campaign &");
        assertThat(second.document().select("a[rel=next]")).isEmpty();
    }

    @Test
    void advisorsHaveNoCampaigns() {
        signIn(given.advisor("Ann"));
        for (String path : List.of("/campaigns", "/campaigns/new")) {
            assertThat(pages.open(path).status()).isEqualTo(403);
        }
    }

    @Test
    void aReminderAsksForATimeToAnswer() {
        signIn(given.coordinator("Cora"));
        Page refused = pages.submit(
                pages.open("/campaigns/new"),
                "/campaigns",
                Map.of("name", "Spring", "remind", "10", "remindUnit", "MINUTES"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("input[name=remind]").eachAttr("value"))
                .containsExactly("10", "", "");
    }

    @Test
    void itsSourceDaysOfficesAndRemindersAreSaidOnThePage() {
        Office leeds = given.office("Leeds");
        signIn(given.coordinator("Cora"));
        Map<String, String> typed = new HashMap<>(Map.of(
                "source",
                "Trade fair",
                "startsOn",
                "2026-01-05",
                "endsOn",
                "2031-12-31",
                "timed",
                "true",
                "days",
                "2"));
        typed.put("name", "Spring");
        typed.put("officeId", leeds.id().toString());
        typed.put("remind", "3");
        typed.put("remindUnit", "HOURS");
        Page campaign = pages.submit(pages.open("/campaigns/new"), "/campaigns", typed);

        assertThat(campaign.document().select("#source").val()).isEqualTo("Trade fair");
        assertThat(campaign.document().select("#startsOn").val()).isEqualTo("2026-01-05");
        assertThat(campaign.document().select("input[name=officeId][checked]").eachAttr("value"))
                .containsExactly(leeds.id().toString());
        assertThat(campaign.document().select("input[name=remind]").eachAttr("value"))
                .containsExactly("3", "", "");
        assertThat(campaign.document()
                        .select("select[name=remindUnit] option[selected]")
                        .eachAttr("value"))
                .containsExactly("HOURS", "MINUTES", "MINUTES");
        assertThat(pages.open("/campaigns").text()).contains("Trade fair", "2 days");

        typed.put("remind", "48");
        Page longer = pages.submit(campaign, campaign.path(), typed);
        assertThat(longer.status()).isEqualTo(422);
        assertThat(longer.document().select("#reminders-problem").text())
                .isEqualTo("A reminder must be shorter than the time to answer.");
        typed.put("endsOn", "2025-12-31");
        Page backwards = pages.submit(campaign, campaign.path(), typed);
        assertThat(backwards.document().select("#endsOn-problem").text()).isEqualTo("This is before the first day.");
    }

    private Page create(String name) {
        return pages.submit(pages.open("/campaigns/new"), "/campaigns", Map.of("name", name));
    }

    private static String id(Page campaign) {
        return campaign.path().substring("/campaigns/".length());
    }

    private void signIn(Person person) {
        pages.submit(pages.open("/sign-in"), "/sign-in", Map.of("email", person.email(), "password", Person.PASSWORD));
    }
}
