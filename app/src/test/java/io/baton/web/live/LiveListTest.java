package io.baton.web.live;

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

/** Lists show by themselves what comes and goes, and take nothing out of anybody's hands. */
@BrowserTest
class LiveListTest extends Story {

    private final Person cora = given.coordinator("Cora Price");

    @Test
    void aLeadThatComesAppearsByItself(Browser browser) {
        Page page = browser.window().signIn(cora).open("/leads?view=UNASSIGNED").page();
        assertThat(page.locator(".b-empty")).isVisible();
        page.evaluate("window.sameDocument = true");
        create("Müller");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("#tabs a[aria-current]")).containsText("1");
        assertThat(page.locator("#navigation")).containsText("1");
        org.assertj.core.api.Assertions.assertThat(page.evaluate("window.sameDocument"))
                .as("without a reload")
                .isEqualTo(true);
    }

    @Test
    void whileLeadsAreTaggedOnlyTheCountsChange(Browser browser) {
        create("Müller");
        Window window = browser.window().signIn(cora).open("/leads?view=UNASSIGNED");
        Page page = window.page();
        page.keyboard().press("j");
        page.keyboard().press("x");
        create("Adeyemi");
        assertThat(page.locator("#news")).isVisible();
        assertThat(page.locator("#tabs a[aria-current]")).containsText("2");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tr.is-tagged")).hasCount(1);
        window.axe().screenshot("news");
        page.locator("#news button").click();
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tr.is-tagged")).hasCount(1);
        assertThat(page.locator("#news")).isHidden();
    }

    @Test
    void anOfferAppearsOnTheAdvisorsPhoneAndGoesWithTheRevocation(Browser browser) {
        Person ann = given.advisor("Ann Lee");
        Window window = browser.phone();
        Page page = window.signIn(ann).open("/leads").page();
        assertThat(page.locator(".b-empty")).isVisible();
        String lead = create("Müller");
        custody("assign", lead, Map.of("userIds", List.of(ann.id())));
        assertThat(page.locator(".b-offer")).hasCount(1);
        custody("revoke", lead, Map.of());
        assertThat(page.locator(".b-offer")).hasCount(0);
        assertThat(page.locator(".b-empty")).isVisible();
    }

    @Test
    void aFormThatIsHalfFilledStaysAsItIs(Browser browser) {
        Page page = browser.window().signIn(cora).open("/leads/new").page();
        page.locator("[name=lastName]").fill("Nguyễn");
        create("Müller");
        assertThat(page.locator("#navigation")).containsText("1");
        assertThat(page.locator("[name=lastName]")).hasValue("Nguyễn");
    }

    private String create(String lastName) {
        return api.as(cora)
                .post("/leads")
                .body(Map.of("lastName", lastName))
                .send()
                .expect(201)
                .at("/id");
    }

    private void custody(String command, String lead, Map<String, ?> more) {
        Map<String, Object> body = new java.util.HashMap<>(more);
        body.put("leadIds", List.of(lead));
        api.as(cora).post("/leads/" + command).body(body).send().expect(200);
    }
}
