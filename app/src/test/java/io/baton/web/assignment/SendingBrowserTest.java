package io.baton.web.assignment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.baton.access.UserType;
import io.baton.testing.Browser;
import io.baton.testing.BrowserTest;
import io.baton.testing.Office;
import io.baton.testing.Person;
import io.baton.testing.Story;
import io.baton.testing.Window;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Sending leads from office to office in a browser, by keyboard. */
@BrowserTest
class SendingBrowserTest extends Story {

    private final Office leeds = given.office("Leeds");
    private final Office berlin = given.office("Berlin");
    private final Person sam = given.coordinator("Sam Reed");
    private final Person cora =
            given.user("Cora Price").type(UserType.COORDINATOR).in(leeds).exists();
    private final Person ann =
            given.user("Ann Lee").type(UserType.ADVISOR).in(leeds).exists();

    @Test
    void theScreenerDispatchesSeesWhoGetsHowManyAndTakesItBack(Browser browser) {
        create(cora, "Waiting");
        create(sam, "Adams");
        create(sam, "Müller");
        create(sam, "Weber");
        Window window = browser.window().signIn(sam).open("/leads?view=UNASSIGNED&sort=name");
        Page page = window.page();
        page.keyboard().press("*");
        page.keyboard().press("p");
        Locator dialog = page.locator("#dialog");
        assertThat(dialog).containsText("Dispatch 3 leads");
        dialog.getByText("Berlin").click();
        dialog.getByText("Leeds").click();
        assertThat(dialog.locator("[data-picker-summary]")).hasText("Berlin 2 · Leeds 1");
        window.axe().screenshot("dispatch");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("tbody tr")).hasCount(0);
        assertThat(page.locator("#toasts")).containsText("3 dispatched");
        assertThat(page.locator("#tabs")).containsText("Dispatched 3");
        page.keyboard().press("z");
        assertThat(page.locator("tbody tr")).hasCount(3);

        page.keyboard().press("*");
        page.keyboard().press("p");
        dialog.getByText("Leeds").click();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("tbody tr")).hasCount(0);
        window.open("/leads?view=DISPATCHED&sort=name");
        window.axe().screenshot("dispatched");
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("b");
        assertThat(dialog).containsText("Recall Adams from Leeds");
        window.axe().screenshot("recall");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("tbody tr")).hasCount(2);
    }

    @Test
    void anAdvisorFindsAColleagueElsewhereAndIsLedBackToTheList(Browser browser) {
        given.user("Emre Yıldız").type(UserType.ADVISOR).in(berlin).exists();
        String lead = create(cora, "Müller");
        api.as(cora)
                .post("/leads/assign")
                .body(Map.of("leadIds", List.of(lead), "userIds", List.of(ann.id())))
                .send()
                .expect(200);
        Window window = browser.window().signIn(ann).open("/leads/" + lead);
        Page page = window.page();
        page.keyboard().press("f");
        Locator dialog = page.locator("#dialog");
        assertThat(dialog.locator(".b-person")).not().hasCount(0);
        window.axe().screenshot("forward");
        page.keyboard().type("emr");
        assertThat(dialog.locator(".b-person")).hasCount(1);
        page.setViewportSize(390, 800);
        window.axe().screenshot("forward-phone");
        dialog.getByText("Emre Yıldız").click();
        dialog.locator(".btn-primary").click();
        page.waitForURL(Pattern.compile(".*/leads(\\?.*)?$"));
        assertThat(page.locator("main")).not().containsText("Müller");
    }

    @Test
    void theOfficeSaysWhyItRejectsAndPutsOthersIntoACampaign(Browser browser) {
        api.as(cora)
                .post("/campaigns")
                .body(Map.of("name", "Spring fair"))
                .send()
                .expect(201);
        api.as(cora)
                .post("/campaigns")
                .body(Map.of("name", "Autumn fair"))
                .send()
                .expect(201);
        String sent = create(sam, "Müller");
        api.as(sam)
                .post("/leads/dispatch")
                .body(Map.of("leadIds", List.of(sent), "officeIds", List.of(leeds.id())))
                .send()
                .expect(200);
        String own = create(cora, "Weber");
        Window window = browser.window().signIn(cora).open("/leads?view=UNASSIGNED&sort=name");
        Page page = window.page();
        page.keyboard().press("j");
        page.keyboard().press("x");
        window.screenshot("bar");
        page.keyboard().press("g");
        window.expectingReport("status of 422");
        Locator dialog = page.locator("#dialog");
        assertThat(dialog).containsText("Reject Müller from Leeds");
        page.keyboard().press("Control+Enter");
        assertThat(dialog).containsText("Say why.");
        window.axe().screenshot("reject-from-office");
        dialog.getByText("Not our area").click();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("tbody tr")).hasCount(1);

        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("i");
        assertThat(dialog).containsText("Campaign of Weber");
        page.keyboard().type("spr");
        assertThat(dialog.locator(".b-person")).hasCount(2);
        window.axe().screenshot("campaign");
        dialog.getByText("Spring fair").click();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#toasts")).containsText("Campaign set");
        window.open("/leads/" + own).axe().screenshot("lead-with-campaign");
        signedInElsewhere(browser.window(), sent);
    }

    /** The corporate office reads on the lead's page where it was. */
    private void signedInElsewhere(Window window, String lead) {
        Page page = window.signIn(sam).open("/leads/" + lead).page();
        assertThat(page.locator("main")).containsText("Cora Price rejected the lead from Leeds");
        window.axe().screenshot("lead-that-came-back");
    }

    private String create(Person by, String lastName) {
        return api.as(by)
                .post("/leads")
                .body(Map.of("lastName", lastName))
                .send()
                .expect(201)
                .at("/id");
    }
}
