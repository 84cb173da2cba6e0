package io.baton.web.leads;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.baton.testing.Browser;
import io.baton.testing.BrowserTest;
import io.baton.testing.Person;
import io.baton.testing.Story;
import io.baton.testing.Window;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pages of a lead in a browser, by keyboard where there is a key for it. */
@BrowserTest
class LeadBrowserTest extends Story {

    private final Person cora = given.coordinator("Cora Price");
    private final Person ann = given.advisor("Ann Lee");

    @Test
    void aLeadIsTypedNotedAndGivenAway(Browser browser) {
        Window window = browser.window().signIn(cora);
        Page page = window.page();
        window.open("/leads/new").axe().screenshot("new");
        page.getByLabel("First name").fill("Zoë");
        page.locator("#lastName").fill("Müller");
        page.locator("[id='emails[0].value']").fill("zoe.mueller@example.org");
        page.locator("[id='phones[0].value']").fill("+44 20 7946 0958");
        page.locator("#company").fill("Müller Optik");
        page.locator("#lastName").press("Enter");
        assertThat(page.locator("h1")).hasText("Zoë Müller");
        window.axe().screenshot("unassigned");

        page.keyboard().press("n");
        page.keyboard().type("Rang twice, asked to be called after lunch.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#events blockquote")).hasText("Rang twice, asked to be called after lunch.");
        assertThat(page.locator(".b-notebox textarea")).hasValue("");
        page.locator(".b-notebox textarea").fill("And again.");
        page.getByText("Add note").click();
        assertThat(page.locator("#events blockquote")).hasCount(2);

        String lead = page.url().substring(page.url().lastIndexOf('/') + 1);
        api.as(cora)
                .post("/leads/assign")
                .body(Map.of("leadIds", List.of(lead), "userIds", List.of(ann.id())))
                .send()
                .expect(200);
        page.reload();
        assertThat(page.locator(".b-leadstate")).containsText("Offered to Ann Lee");
        window.axe().screenshot("assigned");
        page.keyboard().press("r");
        assertThat(page.locator("#dialog")).isVisible();
    }

    @Test
    void whoIsHereAlreadyIsShownWhileTyping(Browser browser) {
        api.as(cora)
                .post("/leads")
                .body(Map.of("lastName", "Müller", "emails", List.of("zoe@example.org")))
                .send()
                .expect(201);
        Window window = browser.window().signIn(cora);
        window.open("/leads/new");
        window.page().locator("[id='emails[0].value']").fill("ZOE@example.org");
        window.page().locator("[id='emails[0].value']").blur();
        assertThat(window.page().locator("#duplicates")).containsText("same e-mail");
        window.axe().screenshot("duplicate");
        window.page().getByText("Create lead").click();
        assertThat(window.page().locator("#lastName-problem")).isVisible();
        window.expectingReport("422").axe().screenshot("problems");
    }

    @Test
    void anAdvisorReadsItOnThePhone(Browser browser) {
        String lead = api.as(cora)
                .post("/leads")
                .body(Map.of("lastName", "Müller", "firstName", "Zoë", "phones", List.of("+442079460958")))
                .send()
                .expect(201)
                .at("/id");
        api.as(cora)
                .post("/leads/assign")
                .body(Map.of("leadIds", List.of(lead), "userIds", List.of(ann.id())))
                .send()
                .expect(200);
        Window phone = browser.phone().signIn(ann);
        phone.open("/leads/" + lead).axe().screenshot("phone");
        assertThat(phone.page()
                        .getByText("Accept", new Page.GetByTextOptions().setExact(false))
                        .first())
                .isVisible();
        int overflow = (int)
                phone.page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        org.assertj.core.api.Assertions.assertThat(overflow).isZero();
        phone.open("/leads/" + lead + "/edit").axe().screenshot("phone-edit");
    }
}
