package io.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import io.baton.access.UserType;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Browser;
import io.baton.testing.LaterAndLater;
import io.baton.testing.Person;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stranger on the phone fills in a form; a coordinator sees the lead. */
class WebFormJourneyTest extends Journey {

    private final Person cora = person("Cora Price", UserType.COORDINATOR);

    @BeforeEach
    void beginLater() {
        LaterAndLater.begin(clock);
    }

    private String form(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "name", "Pension check",
                "title", "Is your pension enough?",
                "intro", "Leave us a line. We call back the same day.",
                "consent", Map.of("text", "You may call me about my enquiry.", "required", true)));
        body.putAll(more);
        ApiAnswer made = api.as(cora).post("/web-forms").body(body).send().expect(201);
        return URI.create(made.at("/url")).getPath();
    }

    @Test
    void aStrangerOnThePhoneIsHeardAndACoordinatorSeesTheLead(Browser browser) {
        String form = form(Map.of());
        Screen stranger = new Screen(browser.phone())
                .open(form)
                .heading("Is your pension enough?")
                .looksWell("web-form")
                .expecting(422)
                .fill("First name", "Zoë")
                .push("Send")
                .sees("Please put this right")
                .looksWell("web-form-put-right")
                .follow("Last name")
                .type("Müller");
        clock.advance(Duration.ofSeconds(30));
        fillIn(stranger).sees("Thank you").looksWell("web-form-thanks");

        desk(browser, cora).rows("Zoë Müller").follow("Zoë Müller").sees("Received through the web form Pension check");
    }

    @Test
    void withoutScriptsItIsTheSame(Browser browser) {
        String form = form(Map.of());
        Screen stranger = new Screen(browser.phoneWithoutScripts()).open(form).fill("Last name *", "Müller");
        clock.advance(Duration.ofSeconds(30));
        fillIn(stranger).sees("Thank you");

        desk(browser, cora).rows("Müller");
    }

    private static Screen fillIn(Screen stranger) {
        return stranger.fill("E-mail *", "zoe@example.org")
                .tick("You may call me")
                .push("Send");
    }

    @Test
    void byKeyboardAloneTheTrapIsNotOnTheWay(Browser browser) {
        Screen stranger = new Screen(browser.window()).open(form(Map.of()));
        stranger.press("Tab")
                .type("Zoë")
                .press("Tab")
                .type("Müller")
                .press("Tab")
                .type("zoe@example.org");
        clock.advance(Duration.ofSeconds(30));
        stranger.press("Tab", "Tab", "Tab", "Space", "Tab", "Enter").sees("Thank you");

        desk(browser, cora).rows("Zoë Müller");
    }

    @Test
    void namedWebsitesShowTheFormWithinTheirPagesAndOthersCannot(Browser browser) {
        String form = form(Map.of("allowedOrigins", List.of("https://www.example.org")));
        Screen site = new Screen(browser.window());
        site.window().expectingReport("frame-ancestors|ERR_BLOCKED_BY_RESPONSE");
        // The form as it is behind its proxy: browsers do not show what is on this machine within what is not.
        site.page().route("https://forms.example.com/**", this::serve);
        site.page().route("https://www.example.*/**", route -> show(route, "https://forms.example.com" + form));
        site.page().navigate("https://www.example.org/contact");
        assertThat(site.page().frameLocator("iframe").locator("h1")).hasText("Is your pension enough?");
        site.page().navigate("https://www.example.net/contact");
        assertThat(site.page().frameLocator("iframe").locator("h1")).hasText(Pattern.compile("is blocked"));
    }

    private void serve(Route route) {
        URI asked = URI.create(route.request().url());
        route.fulfill(new Route.FulfillOptions()
                .setResponse(route.fetch(new Route.FetchOptions()
                        .setUrl(baton.address().resolve(asked.getPath()).toString()))));
    }

    private static void show(Route route, String address) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType("text/html")
                .setBody("<!DOCTYPE html><title>A website</title><h1>A website</h1><iframe src=\"" + address
                        + "\" width=600 height=800></iframe>"));
    }

    @Test
    void whatCanBeAskedFollowsTheChosenLeadGroupAtOnce(Browser browser) {
        Person admin = given.organisation().administrator();
        String recruits = api.as(admin)
                .post("/lead-groups")
                .body(Map.of("name", "Recruits"))
                .send()
                .expect(201)
                .at("/id");
        api.as(admin)
                .post("/custom-fields")
                .body(Map.of("label", "Licence number", "kind", "TEXT", "groupIds", List.of(recruits)))
                .send()
                .expect(201);
        desk(browser, cora)
                .open("/settings/web-forms/new")
                .fill("Name", "Work with us")
                .doesNotSee("Licence number")
                .choose("Lead group", "Recruits")
                .sees("Licence number")
                .looksWell("web-form-of-a-group")
                .tick("Licence number")
                .push("Create form")
                .sees("“Work with us” is there.")
                .follow("Show the form")
                .heading("Work with us")
                .sees("Licence number");
    }

    @Test
    void aCoordinatorDecidesAboutWhatWaits(Browser browser) {
        Map<String, String> typed = Map.of("firstName", "Zoë", "lastName", "Müller", "email", "zoe@example.org");
        baton.pages()
                .post(form(Map.of("consent", Map.of("text", "You may call me."))), typed)
                .expect(200);
        desk(browser, cora)
                .follow("Quarantine")
                .at("/leads/quarantine")
                .sees("Was shown once more and not sent again")
                .tick("Zoë Müller")
                .push("Release as leads")
                .sees("1 released")
                .follow("Leads")
                .at("/leads.*")
                .rows("Zoë Müller");
    }
}
