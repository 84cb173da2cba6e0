package io.baton.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.baton.access.UserType;
import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.CommandRunner;
import io.baton.testing.Api;
import io.baton.testing.Browser;
import io.baton.testing.BrowserTest;
import io.baton.testing.Person;
import io.baton.testing.Story;
import io.baton.testing.Window;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Settings of leads, campaigns and contacts in a browser: no barriers, by keyboard, on a phone, in German. */
@BrowserTest
class CrmBrowserTest extends Story {

    @Test
    void noPageHasBarriers(Browser browser) {
        Person admin = given.user("Ute").type(UserType.ADMINISTRATOR).german().exists();
        Places places = places(admin);
        Window desk = browser.window().signIn(admin);
        places.all().forEach((name, path) -> desk.open(path).axe().screenshot(name));
        Window phone = browser.phone().signIn(admin);
        places.all().forEach((name, path) -> {
            phone.open(path).axe().screenshot("phone-" + name);
            assertThat((Boolean)
                            phone.page().evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("%s fits a phone", name)
                    .isTrue();
        });
    }

    @Test
    void wrongFormsHaveNoBarriers(Browser browser) {
        Window window =
                browser.window().signIn(given.organisation().administrator()).expectingReport("status of 422");
        Page page = window.open("/settings/leads/fields/new").page();
        page.getByText("Choice", new Page.GetByTextOptions().setExact(true)).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add field"))
                .click();
        assertThat(page.locator("#label-problem").textContent()).isEqualTo("Please fill this in.");
        window.axe().screenshot("field-wrong");

        window.open("/campaigns/new");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create campaign"))
                .click();
        assertThat(page.locator("#name-problem").textContent()).isEqualTo("Please fill this in.");
        window.axe().screenshot("campaign-wrong");
    }

    @Test
    void aFieldIsAddedByKeyboardAlone(Browser browser) {
        Page page = browser.window()
                .signIn(given.organisation().administrator())
                .open("/settings/leads/fields/new")
                .page();
        page.locator("#label").focus();
        page.keyboard().type("Renewal");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        for (int i = 0; i < 4; i++) {
            page.keyboard().press("ArrowRight");
        }
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        Locator row = page.locator("tbody tr");
        row.waitFor();
        assertThat(row.textContent()).contains("Renewal", "Date");
    }

    /** The pages by their names, each with something on it. */
    private record Places(Map<String, String> all) {}

    private Places places(Person admin) {
        Api api = when.user(admin).api();
        String field = made(api, "/custom-fields", Map.of("label", "Budget", "kind", "NUMBER"));
        made(api, "/custom-fields", Map.of("label", "Farbe", "kind", "CHOICE", "choices", List.of("Rot", "Blau")));
        String old = made(api, "/custom-fields", Map.of("label", "Früher", "kind", "DATE"));
        api.patch("/custom-fields/" + old)
                .ifVersion(1)
                .body(Map.of("active", false))
                .send()
                .expect(200);
        String campaign = made(api, "/campaigns", Map.of("name", "Frühling 2026"));
        made(api, "/campaigns", Map.of("name", "Herbstmesse"));
        UUID contact = accept(
                admin,
                new AcceptedLead(admin)
                        .email("zoe@example.org")
                        .phone("020 7946 0958", "+442079460958")
                        .note(UUID.randomUUID(), "Möchte ein Angebot."));
        return new Places(Map.ofEntries(
                Map.entry("fields", "/settings/leads/fields"),
                Map.entry("field-new", "/settings/leads/fields/new"),
                Map.entry("field", "/settings/leads/fields/" + field),
                Map.entry("statuses", "/settings/leads/statuses"),
                Map.entry("tobacco", "/settings/leads/tobacco-use"),
                Map.entry("campaigns", "/campaigns"),
                Map.entry("campaigns-none", "/campaigns?q=winter"),
                Map.entry("campaign-new", "/campaigns/new"),
                Map.entry("campaign", "/campaigns/" + campaign),
                Map.entry("contacts", "/contacts"),
                Map.entry("contacts-none", "/contacts?q=niemand"),
                Map.entry("contact", "/contacts/" + contact)));
    }

    private static String made(Api api, String path, Map<String, ?> body) {
        return api.post(path).body(body).send().expect(201).at("/id");
    }

    private UUID accept(Person person, AcceptedLead lead) {
        Actor actor = new Actor(person.organisationId(), person.id(), Channel.PAGE, null);
        return baton.bean(CommandRunner.class)
                .run(actor, new MakeContacts(List.of(lead.source())))
                .contactOfLead()
                .values()
                .iterator()
                .next();
    }
}
