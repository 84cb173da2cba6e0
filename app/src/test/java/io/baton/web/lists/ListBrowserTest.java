package io.baton.web.lists;

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

/** Lists in a browser, by keyboard. */
@BrowserTest
class ListBrowserTest extends Story {

    private static final Pattern UP = Pattern.compile(".*is-up.*");

    private final Person cora = given.coordinator("Cora Price");

    @Test
    void taggingRaisesTheBarWithWhatAppliesToAll(Browser browser) {
        Person ann = given.advisor("Ann Lee");
        create("Müller", "Zoë");
        create("Nguyễn", "Thị Hoa");
        assign(create("حداد", "أمل"), ann);
        Window window = browser.window().signIn(cora).open("/leads?view=ALL");
        Page page = window.page();
        window.axe().screenshot("all");
        page.keyboard().press("j");
        page.keyboard().press("x");
        assertThat(page.locator(".b-bar")).hasClass(UP);
        assertThat(page.locator(".b-bar [data-command=revoke]")).isVisible();
        assertThat(page.locator(".b-bar [data-command=assign]")).isHidden();
        page.keyboard().press("j");
        page.keyboard().press("x");
        assertThat(page.locator(".b-bar [data-command=revoke]")).isHidden();
        assertThat(page.locator(".b-bar [data-command=note]")).isVisible();
        window.axe().screenshot("tagged");
        page.keyboard().press("Escape");
        assertThat(page.locator("tr.is-tagged")).hasCount(0);
    }

    @Test
    void spaceShowsTheLeadBesideTheList(Browser browser) {
        create("Müller", "Zoë");
        Window window = browser.window().signIn(cora).open("/leads?view=UNASSIGNED");
        Page page = window.page();
        page.keyboard().press("j");
        page.keyboard().press("Space");
        assertThat(page.locator("#drawer h2")).containsText("Zoë Müller");
        window.axe().screenshot("drawer");
        page.keyboard().press("Escape");
        assertThat(page.locator("#drawer h2")).hasCount(0);
    }

    @Test
    void searchingAndFilteringGoIntoTheAddress(Browser browser) {
        create("Müller", "Zoë");
        create("Other", "Somebody");
        Window window = browser.window().signIn(cora).open("/leads?view=UNASSIGNED");
        Page page = window.page();
        page.keyboard().press("q");
        page.keyboard().type("mul");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile(".*q=mul.*"));
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        page.keyboard().press("w");
        assertThat(page.locator("#dialog .b-fields a").first()).isFocused();
        window.axe().screenshot("filter-chooser");
        page.locator("#dialog .b-fields a")
                .filter(new Locator.FilterOptions().setHasText("Source"))
                .press("Enter");
        assertThat(page.locator("#dialog select")).isFocused();
        page.locator("#dialog select").selectOption("Trade fair");
        window.axe().screenshot("filter-source");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".b-chip")).containsText("Source: Trade fair");
        window.axe().screenshot("filtered");
    }

    @Test
    void aFilterIsSavedAndOpenedByKeyboardAlsoOnAPhone(Browser browser) {
        create("Müller", "Zoë");
        Window window = browser.window().signIn(cora).open("/leads?view=UNASSIGNED&source=Trade%20fair");
        Page page = window.page();
        page.locator(".b-saved summary").press("Enter");
        window.axe().screenshot("saved-menu");
        page.locator(".b-saved .b-menu-item").last().press("Enter");
        assertThat(page.locator("#saved-name")).isFocused();
        page.keyboard().type("Fairs");
        window.axe().screenshot("saved-dialog");
        page.keyboard().press("Enter");
        assertThat(page.locator(".b-saved summary")).containsText("Fairs");
        page.setViewportSize(390, 800);
        window.open("/leads?view=UNASSIGNED");
        page.locator(".b-saved summary").click();
        window.axe().screenshot("saved-menu-phone");
        page.locator(".b-saved .b-menu-item").first().click();
        assertThat(page.locator(".b-chip")).containsText("Source: Trade fair");
        window.axe().screenshot("saved-phone");
        page.keyboard().press("w");
        assertThat(page.locator("#dialog .b-fields a").first()).isVisible();
        window.axe().screenshot("filter-chooser-phone");
    }

    @Test
    void theHeaderSearchShowsWhatItFindsWhileOneTypes(Browser browser) {
        create("Müller", "Zoë");
        create("Other", "Somebody");
        Window window = browser.window().signIn(cora).open("/contacts");
        Page page = window.page();
        page.keyboard().press("/");
        page.keyboard().type("mul");
        assertThat(page.locator("#found .b-name")).hasText("Zoë Müller");
        window.axe().screenshot("search");
        page.keyboard().press("Escape");
        assertThat(page.locator("#found a")).hasCount(0);
        page.keyboard().type("l");
        assertThat(page.locator("#found .b-name")).hasText("Zoë Müller");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#found a").first()).isFocused();
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("#search-everywhere")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/search\\?q=mull"));
        assertThat(page.locator("main #results .b-name")).hasText("Zoë Müller");
        window.axe().screenshot("search-page");
    }

    @Test
    void assigningTakesTheRowOffTheList(Browser browser) {
        given.advisor("Ann Lee");
        create("Müller", "Zoë");
        create("Other", "Somebody");
        Window window = browser.window().signIn(cora).open("/leads?view=UNASSIGNED&sort=number");
        Page page = window.page();
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("a");
        Locator dialog = page.locator("#dialog");
        assertThat(dialog).containsText("Ann Lee");
        dialog.getByText("Ann Lee").click();
        dialog.locator(".btn-primary").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("#tabs a[aria-current]")).containsText("1");
        window.screenshot("assigned");
    }

    @Test
    void anAdvisorAnswersOnThePhone(Browser browser) {
        Person ann = given.advisor("Ann Lee");
        assign(create("Müller", "Zoë"), ann);
        assign(create("Adeyemi", "Grace"), ann);
        Window window = browser.window();
        window.page().setViewportSize(390, 800);
        window.signIn(ann).open("/leads");
        Page page = window.page();
        assertThat(page.locator(".b-offer")).hasCount(2);
        window.axe().screenshot("phone");
        page.locator(".b-offer").first().locator(".btn-primary").click();
        assertThat(page.locator(".b-offer")).hasCount(1);
    }

    private String create(String lastName, String firstName) {
        return api.as(cora)
                .post("/leads")
                .body(Map.of(
                        "lastName",
                        lastName,
                        "firstName",
                        firstName,
                        "source",
                        "Trade fair",
                        "phones",
                        List.of("030 1234567")))
                .send()
                .expect(201)
                .at("/id");
    }

    private void assign(String id, Person person) {
        api.as(cora)
                .post("/leads/assign")
                .body(Map.of("leadIds", List.of(id), "userIds", List.of(person.id())))
                .send()
                .expect(200);
    }
}
