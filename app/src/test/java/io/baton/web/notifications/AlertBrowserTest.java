package io.baton.web.notifications;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.baton.testing.Browser;
import io.baton.testing.BrowserTest;
import io.baton.testing.Person;
import io.baton.testing.Story;
import io.baton.testing.Window;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The bell in a browser: by itself, by keyboard, on the phone. */
@BrowserTest
class AlertBrowserTest extends Story {

    private static final Pattern NEW = Pattern.compile(".*is-new.*");

    private final Person cora = given.coordinator("Cora Price");
    private final Person ann = given.advisor("Ann Lee");

    @Test
    void theBellRisesByItselfAndWhatIsNewIsHighlightedUntilItIsOpened(Browser browser) {
        Window window = browser.window().signIn(ann).open("/profile");
        Page page = window.page();
        page.evaluate("window.sameDocument = true");
        assertThat(page.locator(".b-bell-count")).hasCount(0);
        String lead = assigned("Müller");
        assertThat(page.locator(".b-bell-count")).hasText("1");
        assertThat(page.locator("#bell-said")).hasText("1 alert not opened");

        page.locator("#bell summary").click();
        Locator alert = page.locator("#bell .b-alert");
        assertThat(alert).hasCount(1);
        assertThat(alert).hasClass(NEW);
        assertThat(alert).containsText("Cora Price assigned you 1 lead: Müller");
        window.axe().screenshot("bell");
        assigned("Öztürk");
        assertThat(alert).containsText("2 leads: Müller and Öztürk");
        org.assertj.core.api.Assertions.assertThat(page.evaluate("window.sameDocument"))
                .as("without a reload")
                .isEqualTo(true);

        page.locator("#bell .b-alert-open").click();
        page.waitForURL(Pattern.compile(".*/leads\\?view=ALL&where=alert.*"));
        assertThat(page.locator("main")).containsText("Müller");
        assertThat(page.locator(".b-bell-count")).hasCount(0);
        page.locator("#bell summary").click();
        assertThat(page.locator("#bell .b-alert")).hasCount(1);
        assertThat(page.locator("#bell .b-alert.is-new")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(lead).isNotEmpty();
    }

    @Test
    void itIsOpenedReadAndClosedByKeyboard(Browser browser) {
        String lead = assigned("Müller");
        Page page = browser.window().signIn(ann).open("/profile").page();
        page.locator("#bell summary").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#bell .b-alert")).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(page.locator("#bell .b-alert")).hasCount(0);
        assertThat(page.locator("#bell summary")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#bell .b-alert")).hasCount(1);
        page.locator("#bell .b-alert-open").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/leads/" + lead);
    }

    @Test
    void allAreMarkedWhereOneIs(Browser browser) {
        assigned("Müller");
        Window window = browser.window().signIn(ann).open("/alerts");
        Page page = window.page();
        assertThat(page.locator(".b-alert.is-new")).hasCount(1);
        window.axe().screenshot("alerts");
        page.locator(".b-alerts-all button").click();
        assertThat(page.locator(".b-alert.is-new")).hasCount(0);
        assertThat(page.locator(".b-bell-count")).hasCount(0);
        assigned("Öztürk");
        assertThat(page.locator(".b-alert.is-new")).hasCount(1);
        assertThat(page.locator(".b-bell-count")).hasText("1");
    }

    @Test
    void onThePhone(Browser browser) {
        assigned("Müller");
        Window window = browser.phone();
        Page page = window.signIn(ann).open("/leads").page();
        assertThat(page.locator(".b-bell-count")).hasText("1");
        page.locator("#bell summary").click();
        assertThat(page.locator("#bell .b-alert")).hasCount(1);
        window.axe().screenshot("bell-phone");
        page.locator("#bell .b-alert .b-iconbtn").click();
        assertThat(page.locator("#bell .b-alert.is-new")).hasCount(0);
        assertThat(page.locator("#bell .b-alert")).hasCount(1);
    }

    private String assigned(String lastName) {
        String lead = api.as(cora)
                .post("/leads")
                .body(Map.of("lastName", lastName))
                .send()
                .expect(201)
                .at("/id");
        api.as(cora)
                .post("/leads/assign")
                .body(Map.of("leadIds", List.of(lead), "userIds", List.of(ann.id())))
                .send()
                .expect(200);
        return lead;
    }
}
