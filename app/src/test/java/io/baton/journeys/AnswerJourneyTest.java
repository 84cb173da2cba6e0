package io.baton.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.AnswerLinks;
import io.baton.testing.Browser;
import io.baton.testing.Person;
import io.baton.testing.Soak;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An advisor on the way answers a mail on the phone. */
class AnswerJourneyTest extends Journey {

    private final Person cora = person("Cora Price", UserType.COORDINATOR);
    private final Person ann = person("Ann Lee", UserType.ADVISOR);

    private String offer(String name) {
        UUID lead = UUID.fromString(lead(
                cora,
                name,
                Map.of(
                        "source",
                        "Spring fair",
                        "phones",
                        List.of(Map.of("value", "+44 20 7946 0958")),
                        "emails",
                        List.of(Map.of("value", "zoe@example.org")))));
        assigned(cora, List.of(lead.toString()), ann);
        return AnswerLinks.to(database, ann, lead);
    }

    @Test
    void acceptedOnThePhoneTheNextThingIsToCall(Browser browser) {
        Screen phone = new Screen(browser.phone())
                .open(offer("Müller") + "?choice=accept")
                .heading("Müller")
                .sees("Spring fair")
                .looksWellEverywhere("answer-open")
                .push("Accept")
                .heading("The lead is yours")
                .sees("+44 20 7946 0958")
                .looksWellEverywhere("answer-accepted");
        phone.page().reload();
        phone.heading("The lead is yours").sees("You accepted this lead on");

        desk(browser, ann).open("/leads?view=ACCEPTED").rows("Müller");
    }

    @Test
    void rejectedWithoutScriptsItIsTheSame(Browser browser) {
        String page = offer("Öztürk");
        new Screen(browser.phoneWithoutScripts())
                .open(page + "?choice=reject")
                .fill("Reason for rejecting", "Outside my area")
                .push("Reject")
                .heading("You rejected this lead")
                .doesNotSee("Öztürk");

        new Screen(browser.phone())
                .expecting(200)
                .open(page)
                .heading("You rejected this lead")
                .looksWellEverywhere("answer-rejected");
        desk(browser, cora).rows("Öztürk");
    }

    /** What runs scripts on its way through the mail may open a page for as long as it likes. */
    @Test
    void aScannerWithABrowserChangesNothing(Browser browser) {
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < Soak.times(5, 30); i++) {
            pages.add(offer("Scanned " + i));
        }
        Screen scanner = new Screen(browser.window());
        for (String page : pages) {
            scanner.open(page + "?choice=accept").heading("Scanned");
            scanner.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        }

        assertThat(api.as(ann)
                        .get("/leads?view=UNACCEPTED")
                        .send()
                        .expect(200)
                        .json()
                        .at("/items"))
                .hasSize(pages.size());
        Screen person = new Screen(browser.phone());
        for (String page : pages) {
            person.open(page).push("Accept").heading("The lead is yours");
        }
    }
}
