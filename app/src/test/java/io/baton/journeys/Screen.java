package io.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.baton.testing.Person;
import io.baton.testing.Window;
import java.util.regex.Pattern;

/** What somebody does at a window and sees in it, in words of people: labels, buttons, keys, rows. */
final class Screen {

    private static final String SIDEWAYS =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /** What the element that has the keyboard says. */
    private static final String FOCUSED =
            "document.activeElement === document.body ? '' : document.activeElement.textContent.trim()";

    /** Pixels between the name of a filter and its value. */
    private static final String ROOM_IN_CHIP = """
            () => {
              const words = document.querySelector(".b-chip > :first-child");
              const name = document.createRange();
              name.setStart(words.firstChild, 0);
              name.setEnd(words.firstChild, words.firstChild.data.indexOf(":") + 1);
              return words.querySelector("bdi").getBoundingClientRect().left - name.getBoundingClientRect().right;
            }
            """;

    private static final int MOST_STOPS = 100;

    private final Window window;
    private final Page page;

    Screen(Window window) {
        this.window = window;
        this.page = window.page();
    }

    Window window() {
        return window;
    }

    Page page() {
        return page;
    }

    /** In, and past the message of new leads where there is one. */
    Screen signIn(Person person) {
        Screen in = signInAsFarAsNews(person);
        return page.url().contains("/sign-in/new-leads") ? in.follow("Go on").at("/(leads|profile).*") : in;
    }

    Screen signInAsFarAsNews(Person person) {
        open("/sign-in").fill("E-mail", person.email()).fill("Password", Person.PASSWORD);
        return push("Sign in").at("/(leads|profile|sign-in/new-leads).*");
    }

    Screen open(String path) {
        window.open(path);
        return this;
    }

    /** The address, as a pattern of path and query. */
    Screen at(String pattern) {
        page.waitForURL(Pattern.compile("https?://[^/]+" + pattern));
        return this;
    }

    Screen fill(String label, String text) {
        top().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    /** Chooses in a list of choices. */
    Screen choose(String label, String choice) {
        top().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).selectOption(choice);
        return this;
    }

    /** Ticks a box or one of several choices. */
    Screen tick(String label) {
        top().getByLabel(label).first().check();
        return this;
    }

    Screen push(String button) {
        top().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^\\s*" + button)))
                .first()
                .click();
        return this;
    }

    Screen follow(String link) {
        top().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^\\s*" + link)))
                .first()
                .click();
        return this;
    }

    /** Keys, one after the other. */
    Screen press(String... keys) {
        page.waitForLoadState();
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** Goes on by Tab alone until the keyboard is there. */
    Screen tabTo(String text) {
        page.waitForLoadState();
        for (int stops = 0;
                stops < MOST_STOPS && !page.evaluate(FOCUSED).toString().startsWith(text);
                stops++) {
            page.keyboard().press("Tab");
        }
        return focusOn(text);
    }

    /** Types text where the focus is. */
    Screen type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Somewhere on the page, for eyes. */
    Screen sees(String text) {
        assertThat(page.locator("body")).containsText(text, inner());
        return this;
    }

    Screen doesNotSee(String text) {
        assertThat(page.locator("body")).not().containsText(text, inner());
        return this;
    }

    Screen heading(String text) {
        assertThat(page.locator("h1").first()).containsText(text);
        return this;
    }

    /** The names in the list, from the top. */
    Screen rows(String... names) {
        assertThat(page.locator("tr[data-id] .b-name")).hasText(names);
        return this;
    }

    /** The names of those that are tagged, from the top. */
    Screen tagged(String... names) {
        assertThat(page.locator("tr.is-tagged .b-name")).hasText(names);
        return this;
    }

    /** The buttons in the bar of commands. */
    Screen bar(String... buttons) {
        Locator shown = page.locator(".b-bar.is-up [data-command]:visible");
        assertThat(shown).hasText(patterns(buttons));
        return this;
    }

    /** The entries of the navigation, without their counts. */
    Screen navigation(String... entries) {
        assertThat(page.locator(".b-side .b-nav-label:visible")).hasText(entries);
        return this;
    }

    /** The offers on a phone, from the top. */
    Screen offers(String... names) {
        assertThat(page.locator(".b-offer h2")).hasText(names);
        return this;
    }

    Screen tabs(String... entries) {
        assertThat(page.locator("#tabs a")).hasText(patterns(entries));
        return this;
    }

    /** The chip of a filter says its name, room, and its value. */
    Screen chipIsReadable() {
        assertThat(page.locator(".b-chip")).isVisible();
        assertThat(((Number) page.evaluate(ROOM_IN_CHIP)).doubleValue())
                .as("pixels between the name of a filter and its value")
                .isGreaterThan(1);
        return this;
    }

    Screen dialog(String title) {
        assertThat(page.locator("dialog[open] h2").first()).containsText(title);
        assertThat(page.locator("dialog[open] [data-picker]:not([data-picker-ready])"))
                .hasCount(0);
        return this;
    }

    /** Those who can be chosen in the dialog that gives leads to people. */
    Screen people(String... names) {
        assertThat(page.locator("dialog[open] .b-person-name")).hasText(names);
        return this;
    }

    /** Says that the next page is rightly served with this status, which the browser reports. */
    Screen expecting(int status) {
        window.expectingReport("status of " + status);
        return this;
    }

    Screen noDialog() {
        assertThat(page.locator("dialog[open]")).hasCount(0);
        return this;
    }

    Screen toast(String text) {
        assertThat(page.locator("#toasts")).containsText(text, inner());
        return this;
    }

    Screen mayNotOpen(String path) {
        expecting(403);
        Response answer = page.navigate(path);
        assertThat(answer.status()).as(path).isEqualTo(403);
        return heading("Not for you");
    }

    /** Where the keyboard is. */
    Screen focusOn(String text) {
        assertThat(page.locator(":focus")).containsText(text);
        return this;
    }

    /** No barrier, nothing that sticks out at the side; and a picture to look at. */
    Screen looksWell(String name) {
        window.axe();
        assertThat((Integer) page.evaluate(SIDEWAYS))
                .as("pixels that stick out at the side of %s", page.url())
                .isLessThanOrEqualTo(0);
        window.screenshot(name);
        return this;
    }

    /** What lies on top: the dialog, where one is open. */
    private Locator top() {
        Locator dialog = page.locator("dialog[open]:has(h2)");
        return dialog.count() > 0 ? dialog : page.locator("body");
    }

    /** The same on a desk, light and dark, and on a phone. */
    Screen looksWellEverywhere(String name) {
        return shownIn(ColorScheme.LIGHT, 1400, name + "-light")
                .looksWellInDark(name)
                .looksWellOnAPhone(name);
    }

    Screen looksWellInDark(String name) {
        return shownIn(ColorScheme.DARK, 1400, name + "-dark");
    }

    Screen looksWellOnAPhone(String name) {
        return shownIn(ColorScheme.LIGHT, 390, name + "-phone");
    }

    private Screen shownIn(ColorScheme colours, int width, String name) {
        page.waitForLoadState();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        page.setViewportSize(width, 900);
        return looksWell(name);
    }

    /** Opens an address; false where it is not for who is signed in here. */
    boolean opens(String path) {
        Response answer = expecting(403).page.navigate(path);
        assertThat(answer.status()).as(path).isIn(200, 403);
        return answer.ok();
    }

    Screen tagAll() {
        page.getByLabel("Tag all on this page").check();
        return this;
    }

    private static LocatorAssertions.ContainsTextOptions inner() {
        return new LocatorAssertions.ContainsTextOptions().setUseInnerText(true).setTimeout(15_000);
    }

    private static Pattern[] patterns(String... beginnings) {
        Pattern[] patterns = new Pattern[beginnings.length];
        for (int i = 0; i < beginnings.length; i++) {
            patterns[i] = Pattern.compile("^\\s*" + beginnings[i]);
        }
        return patterns;
    }
}
