package io.baton.journeys;

import io.baton.access.UserType;
import io.baton.testing.Browser;
import io.baton.testing.Person;
import org.junit.jupiter.api.Test;

/** An administrator makes users and offices, sets what leads are asked, and reads who did what. */
class AdministratorJourneyTest extends Journey {

    private final Person ada = given.organisation().administrator();

    @Test
    void invitesSomebodyWhoTakesItUp(Browser browser) {
        Screen desk = desk(browser, ada)
                .navigation(
                        "Leads",
                        "Import",
                        "Tasks",
                        "Contacts",
                        "Opportunities",
                        "Campaigns",
                        "Reports",
                        "Users",
                        "Offices",
                        "Working hours",
                        "Web forms",
                        "Lead settings",
                        "Opportunity stages",
                        "Letters",
                        "Account details",
                        "Mail texts",
                        "Outbox",
                        "Audit",
                        "Help")
                .follow("Users")
                .at("/settings/users")
                .looksWell("users")
                .follow("Invite a user")
                .at("/settings/users/new")
                .sees("Gets leads, accepts or rejects, forwards and follows up own ones, sees contacts.")
                .fill("Name", "Nora New")
                .fill("E-mail", "nora.new@example.org")
                .tick("Coordinator only")
                .sees("May not hold leads.")
                .sees("The class is Staff: only a Producer/Manager holds leads.")
                .tick("Advisor only")
                .sees("May hold leads.")
                .looksWell("invite")
                .push("Invite a user")
                .heading("Nora New is invited")
                .looksWell("invited");
        String link = desk.page().locator("#link").inputValue();
        Screen nora = new Screen(browser.window());
        nora.page().navigate(link);
        nora.heading("Welcome to Baton")
                .looksWell("welcome")
                .fill("New password", Person.PASSWORD)
                .push("Choose and sign in")
                .at("/leads.*")
                .sees("Welcome. Your password is set, and you are signed in.")
                .navigation("Leads", "Tasks", "Contacts", "Opportunities", "Reports", "Help");
        nora.expecting(410).page().navigate(link);
        nora.heading("This link was used already").looksWell("link-over");
    }

    @Test
    void deactivatesSomebodyAndRevokesTheLeads(Browser browser) {
        Person cora = person("Cora Price", UserType.COORDINATOR);
        Person ann = person("Ann Lee", UserType.ADVISOR);
        assigned(cora, leads(cora, "Adams", "Baker"), ann);
        desk(browser, ada)
                .open("/settings/users/" + ann.id())
                .heading("Ann Lee")
                .looksWell("user")
                .follow("Deactivate…")
                .dialog("Deactivate Ann Lee")
                .sees("2 open leads are held")
                .sees("Revoke all 2")
                .looksWell("deactivate-dialog")
                .push("Deactivate")
                .sees("Ann Lee is deactivated and signed out everywhere. Leads revoked: 2.")
                .looksWell("deactivated")
                .open("/leads?view=UNASSIGNED")
                .rows("Baker", "Adams");
    }

    @Test
    void addsAnOfficeAndMovesTheMark(Browser browser) {
        desk(browser, ada)
                .follow("Offices")
                .at("/settings/offices")
                .follow("New office")
                .at("/settings/offices/new.*")
                .fill("Name", "Leeds")
                .looksWell("new-office")
                .push("Add office")
                .sees("Leeds is added.")
                .looksWell("offices")
                .follow("Leeds")
                .heading("Leeds")
                .follow("Make it the corporate office…")
                .dialog("Make Leeds the corporate office")
                .looksWell("corporate-dialog")
                .push("Move the mark")
                .sees("Leeds is the corporate office now.");
    }

    @Test
    void asksMoreOfLeads(Browser browser) {
        desk(browser, ada)
                .open("/settings/leads/fields")
                .sees("No fields of your own yet")
                .follow("New field")
                .at("/settings/leads/fields/new")
                .fill("Field", "Wants")
                .looksWell("new-field")
                .push("Add field")
                .sees("“Wants” is asked for now.")
                .looksWell("fields")
                .open("/leads/new")
                .fill("Wants", "Pension review")
                .fill("Last name", "Adams")
                .push("Create lead")
                .heading("Adams")
                .sees("Pension review");
    }

    @Test
    void readsWhoDidWhat(Browser browser) {
        desk(browser, ada)
                .follow("Audit")
                .at("/settings/audit")
                .sees("Signed in")
                .looksWell("audit")
                .choose("What", "Signed in")
                .push("Show")
                .at("/settings/audit.type=SIGNED_IN.*")
                .sees("Signed in");
    }

    @Test
    void speaksGermanAndGetsAKeyThatIsShownOnce(Browser browser) {
        Screen desk = desk(browser, ada)
                .open("/profile")
                .looksWell("profile")
                .fill("What for", "Import from the fair")
                .push("Make a key")
                .sees("Copy it now; it is not shown again.")
                .looksWell("key")
                .open("/profile")
                .sees("Import from the fair")
                .doesNotSee("Copy it now")
                .choose("Language", "Deutsch")
                .push("Save")
                .sees("Speichern")
                .looksWell("profile-german");
        desk.open("/leads").heading("Nicht zugewiesen").looksWell("leads-german");
    }
}
