package io.baton.journeys;

import io.baton.access.UserType;
import io.baton.testing.Browser;
import io.baton.testing.Person;
import org.junit.jupiter.api.Test;

/** What each type of user sees, and does not see: navigation, views, bar, pages. */
class TypesJourneyTest extends Journey {

    private final Person cora = person("Cora Price", UserType.COORDINATOR);
    private final Person ann = person("Ann Lee", UserType.ADVISOR);

    @Test
    void aCoordinatorWithAdvisorDoesBoth(Browser browser) {
        Person dana = person("Dana Kim", UserType.COORDINATOR_ADVISOR);
        leads(cora, "Adams");
        desk(browser, dana)
                .navigation(
                        "Leads",
                        "Import",
                        "Tasks",
                        "Contacts",
                        "Opportunities",
                        "Campaigns",
                        "Reports",
                        "Working hours",
                        "Web forms",
                        "Help")
                .tabs(
                        "Unassigned",
                        "Assigned to me",
                        "Unaccepted",
                        "Accepted",
                        "Expired",
                        "Recently rejected",
                        "Recently revoked",
                        "Closed",
                        "All")
                .sees("New lead")
                .press("j", "x")
                .bar("Assign", "Auto-assign", "Forward", "Campaign", "Note", "Close")
                .press("a")
                .dialog("Assign Adams")
                .type("dana")
                .press("Enter", "Control+Enter")
                .toast("1 assigned")
                .rows()
                .follow("Assigned to me")
                .at("/leads.view=ASSIGNED_TO_ME")
                .rows("Adams")
                .press("j", "x")
                .bar("Accept", "Revoke", "Forward", "Note", "Reject")
                .looksWell("assigned-to-oneself");
    }

    @Test
    void aCoordinatorViewAssignsButHoldsNothingAndSeesNoContacts(Browser browser) {
        Person vera = person("Vera View", UserType.COORDINATOR_VIEW);
        leads(cora, "Adams");
        desk(browser, vera)
                .navigation("Leads", "Import", "Tasks", "Campaigns", "Reports", "Working hours", "Web forms", "Help")
                .tabs(
                        "Unassigned",
                        "Unaccepted",
                        "Accepted",
                        "Expired",
                        "Recently rejected",
                        "Recently revoked",
                        "Closed",
                        "All")
                .sees("New lead")
                .press("j", "x")
                .bar("Assign", "Auto-assign", "Forward", "Campaign", "Note", "Close")
                .press("a")
                .dialog("Assign Adams")
                .people("Ann Lee")
                .press("Escape")
                .noDialog()
                .looksWell("coordinator-view");
        desk(browser, vera).mayNotOpen("/contacts").mayNotOpen("/settings/users");
    }

    @Test
    void aLeadsViewAnswersOffersAndSeesNoContacts(Browser browser) {
        Person lea = person("Lea View", UserType.LEADS_VIEW);
        assigned(cora, leads(cora, "Adams", "Baker"), lea);
        assigned(cora, leads(cora, "Clark"), ann);
        desk(browser, lea)
                .navigation("Leads", "Tasks", "Reports", "Help")
                .tabs("Unaccepted", "Accepted", "Expired", "Closed", "All")
                .doesNotSee("New lead")
                .rows("Baker", "Adams")
                .press("j", "x")
                .bar("Accept", "Forward", "Note", "Reject")
                .press("y")
                .toast("1 accepted")
                .rows("Adams")
                .follow("Accepted")
                .at("/leads.view=ACCEPTED")
                .rows("Baker")
                .looksWell("leads-view");
        desk(browser, lea)
                .mayNotOpen("/contacts")
                .mayNotOpen("/campaigns")
                .mayNotOpen("/leads/new")
                .looksWell("not-for-you");
    }

    @Test
    void anAdvisorSeesOwnLeadsOnly(Browser browser) {
        assigned(cora, leads(cora, "Adams"), ann);
        leads(cora, "Baker");
        desk(browser, ann)
                .navigation("Leads", "Tasks", "Contacts", "Opportunities", "Reports", "Help")
                .tabs("Unaccepted", "Accepted", "Expired", "Closed", "All")
                .doesNotSee("New lead")
                .follow("All")
                .at("/leads.view=ALL")
                .rows("Adams");
    }

    @Test
    void theSheetOfKeysTellsOnlyKeysThatAreThere(Browser browser) {
        leads(cora, "Adams");
        desk(browser, cora)
                .press("?")
                .dialog("Keys")
                .sees("Assign")
                .sees("New lead")
                .looksWell("keys-of-a-coordinator");
        desk(browser, ann)
                .press("?")
                .dialog("Keys")
                .sees("Accept")
                .doesNotSee("Revoke")
                .doesNotSee("New lead")
                .looksWell("keys-of-an-advisor");
    }
}
