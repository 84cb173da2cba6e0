package io.baton.journeys;

import io.baton.access.UserType;
import io.baton.testing.Browser;
import io.baton.testing.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An advisor answers offers: on a phone with a thumb, at a desk by keyboard. */
class AdvisorJourneyTest extends Journey {

    private final Person cora = person("Cora Price", UserType.COORDINATOR);
    private final Person ann = person("Ann Lee", UserType.ADVISOR);

    @Test
    void answersOffersOnThePhone(Browser browser) {
        assigned(cora, leads(cora, "Adams", "Baker"), ann);
        Screen phone = phone(browser, ann)
                .offers("Baker", "Adams")
                .looksWell("offers")
                .push("Accept Baker")
                .toast("1 accepted")
                .offers("Adams")
                .push("Reject Adams")
                .dialog("Reject Adams?")
                .looksWell("reject-dialog");
        phone.page().getByText("Wrong area").click();
        phone.push("Reject")
                .toast("1 rejected")
                .sees("No offer waits for an answer")
                .looksWell("no-offers")
                .follow("Accepted")
                .at("/leads.view=ACCEPTED")
                .rows("Baker")
                .looksWell("accepted")
                .follow("Baker")
                .heading("Baker")
                .sees("You have it")
                .fill("Write a note…", "Called, will meet on Friday.")
                .push("Add note")
                .sees("Called, will meet on Friday.")
                .looksWell("lead");
    }

    @Test
    void findsLongNamesOfContactsInsideTheWindow(Browser browser) {
        Person alexandra = person("Alexandra von Hohenstein", UserType.ADVISOR);
        String lead = lead(
                cora,
                "Großkreuzer-Wolkenstein",
                Map.of(
                        "firstName",
                        "Anneliese-Kunigunde",
                        "company",
                        "Vereinigte Gerüstbau- und Dachdeckerbetriebe",
                        "emails",
                        List.of(Map.of("value", "anneliese-kunigunde.grosskreuzer@wolkenstein.example.com")),
                        "phones",
                        List.of(Map.of("value", "+49 30 23125 262"))));
        assigned(cora, List.of(lead), alexandra);
        accepted(alexandra, List.of(lead));
        desk(browser, alexandra)
                .open("/contacts")
                .sees("Großkreuzer-Wolkenstein")
                .looksWellEverywhere("contacts-with-long-names");
    }

    @Test
    void cannotAcceptAMixedSelection(Browser browser) {
        String contact = lead(cora, "Adams", Map.of());
        String business = lead(cora, "unused", Map.of("type", "BUSINESS", "businessName", "Ünal & Söhne"));
        assigned(cora, List.of(contact, business), ann);
        desk(browser, ann)
                .rows("Ünal & Söhne", "Adams")
                .press("j", "x", "j", "x", "y")
                .dialog("These cannot be accepted together")
                .sees("Business")
                .looksWell("mixed-dialog")
                .press("Escape")
                .noDialog()
                .tagged("Ünal & Söhne", "Adams");
    }

    @Test
    void worksAtADeskByKeyboardAlone(Browser browser) {
        assigned(cora, leads(cora, "Adams", "Baker", "Clark"), ann);
        desk(browser, ann)
                .rows("Clark", "Baker", "Adams")
                .press("j", "x", "j", "x")
                .bar("Accept", "Forward", "Note", "Reject")
                .looksWell("two-offers-tagged")
                .press("y")
                .toast("2 accepted")
                .rows("Adams")
                .press("j", "Enter")
                .heading("Adams")
                .sees("Offered to you")
                .looksWell("offer")
                .press("y")
                .toast("1 accepted")
                .sees("You have it")
                .press("n")
                .type("Rang twice.")
                .press("Control+Enter")
                .sees("Rang twice.")
                .looksWell("accepted-lead");
    }
}
