package io.baton.journeys;

import io.baton.access.UserType;
import io.baton.testing.Browser;
import io.baton.testing.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A pure coordinator's day: leads come in, are handed out, taken back, closed. */
class CoordinatorJourneyTest extends Journey {

    private final Person cora = person("Cora Price", UserType.COORDINATOR);
    private final Person ann = person("Ann Lee", UserType.ADVISOR);

    CoordinatorJourneyTest() {
        person("Bo Tan", UserType.ADVISOR);
    }

    @Test
    void typesALeadOfSomebodyWhoIsHereAlready(Browser browser) {
        lead(cora, "Müller", Map.of("emails", List.of(Map.of("value", "zoe@example.org"))));
        desk(browser, cora)
                .at("/leads.*")
                .heading("Leads: Unassigned")
                .looksWell("unassigned")
                .press("c")
                .at("/leads/new.*")
                .fill("Last name", "Mueller")
                .fill("First name", "Zoë")
                .fill("E-mail", "Zoe@Example.org")
                .press("Tab")
                .sees("This person seems to be here already")
                .sees("same e-mail")
                .looksWell("warning")
                .push("Create lead")
                .sees("Zoë Mueller")
                .looksWell("lead");
    }

    @Test
    void handsOutAndTakesBackByKeyboardAlone(Browser browser) {
        leads(cora, "Adams", "Baker", "Clark");
        Screen desk = desk(browser, cora)
                .rows("Clark", "Baker", "Adams")
                .press("j", "x", "j", "x")
                .tagged("Clark", "Baker")
                .bar("Assign", "Auto-assign", "Forward", "Campaign", "Note", "Close")
                .looksWell("two-tagged")
                .press("a")
                .dialog("Assign 2 leads");
        desk.type("ann");
        desk.press("Enter").type("bo");
        desk.press("Enter")
                .sees("Assign 2")
                .looksWell("assign-dialog")
                .press("Control+Enter")
                .noDialog()
                .toast("2 assigned")
                .rows("Adams")
                .looksWell("assigned-toast")
                .press("z")
                .rows("Clark", "Baker", "Adams");
    }

    @Test
    void revokesByKeyboardAndReassigns(Browser browser) {
        assigned(cora, leads(cora, "Adams", "Baker"), ann);
        desk(browser, cora)
                .follow("Unaccepted")
                .at("/leads.view=UNACCEPTED")
                .rows("Baker", "Adams")
                .press("j", "x", "r")
                .dialog("Revoke Baker from Ann Lee")
                .looksWell("revoke-dialog")
                .press("Control+Enter")
                .toast("1 revoked")
                .rows("Adams")
                .press("j", "x", "r")
                .dialog("Revoke Adams from Ann Lee")
                .press("ArrowDown", "Control+Enter")
                .dialog("Revoke Adams and reassign")
                .type("bo")
                .press("Enter", "Control+Enter")
                .toast("1 given to somebody else")
                .rows("Adams")
                .sees("Bo Tan");
    }

    @Test
    void givesToARejecterFromTheMessageThatSaysSo(Browser browser) {
        List<String> leads = leads(cora, "Adams", "Baker");
        assigned(cora, leads.subList(0, 1), ann);
        rejected(ann, leads.subList(0, 1));
        desk(browser, cora)
                .rows("Baker", "Adams")
                .press("j", "x", "j", "x", "a")
                .dialog("Assign 2 leads")
                .type("ann")
                .press("Enter", "Control+Enter")
                .noDialog()
                .sees("1 of 2 assigned")
                .sees("everybody you chose has rejected it before")
                .rows("Adams")
                .looksWell("rejected-before")
                .push("Assign it anyway")
                .toast("1 assigned: Ann Lee 1")
                .rows()
                .doesNotSee("1 of 2 assigned");
    }

    @Test
    void reassignsToARejecterFromTheMessageThatSaysSo(Browser browser) {
        Person cy = person("Cy Young", UserType.ADVISOR);
        List<String> leads = leads(cora, "Adams", "Baker");
        assigned(cora, leads.subList(0, 1), ann);
        rejected(ann, leads.subList(0, 1));
        assigned(cora, leads, cy);
        desk(browser, cora)
                .follow("Unaccepted")
                .at("/leads.view=UNACCEPTED")
                .press("j", "x", "j", "x", "r")
                .dialog("Revoke 2 leads from Cy Young")
                .press("ArrowDown", "Control+Enter")
                .dialog("Revoke 2 leads and reassign")
                .type("ann")
                .press("Enter", "Control+Enter")
                .noDialog()
                .sees("1 of 2 given to somebody else")
                .push("Assign it anyway")
                .toast("1 given to somebody else: Ann Lee 1")
                .doesNotSee("1 of 2 given to somebody else")
                .doesNotSee("Cy Young");
    }

    @Test
    void closesAsSpam(Browser browser) {
        leads(cora, "Adams", "Spammer");
        desk(browser, cora)
                .press("j", "x")
                .tagged("Spammer")
                .push("Close")
                .dialog("Close Spammer")
                .tick("Spam")
                .doesNotSee("Close 1")
                .looksWell("close-dialog")
                .press("Control+Enter")
                .toast("1 closed")
                .rows("Adams")
                .follow("Closed")
                .at("/leads.view=CLOSED")
                .rows("Spammer");
    }

    @Test
    void undoesAClosing(Browser browser) {
        leads(cora, "Adams", "Baker");
        desk(browser, cora)
                .press("j", "x")
                .push("Close")
                .dialog("Close Baker")
                .tick("Invalid")
                .press("Control+Enter")
                .toast("1 closed")
                .rows("Adams")
                .push("Undo")
                .toast("Undone")
                .rows("Baker", "Adams");
    }

    @Test
    void isToldWhatSomebodyElseDidFirst(Browser browser) {
        List<String> leads = leads(cora, "Adams", "Baker");
        Screen desk = desk(browser, cora).press("j", "x", "j", "x").tagged("Baker", "Adams");
        assigned(cora, leads.subList(0, 1), ann);
        desk.press("a")
                .dialog("Assign 2 leads")
                .type("bo")
                .press("Enter", "Control+Enter")
                .sees("1 of 2 assigned")
                .sees("it was assigned already")
                .rows()
                .sees("1 of 2 assigned")
                .looksWell("partly");
    }

    @Test
    void staysInItsSearchAfterACommand(Browser browser) {
        leads(cora, "Adams", "Baker", "Barker");
        desk(browser, cora)
                .rows("Barker", "Baker", "Adams")
                .press("q")
                .type("ba")
                .rows("Barker", "Baker")
                .press("Tab", "j", "x", "n")
                .dialog("Note on Barker")
                .type("Rang twice.")
                .press("Control+Enter")
                .toast("Note added")
                .sees("Rang twice.")
                .rows("Barker", "Baker")
                .tagged("Barker");
    }

    @Test
    void writesANoteOnTaggedLeadsAndKeepsItsPlace(Browser browser) {
        leads(cora, "Adams", "Baker", "Clark");
        desk(browser, cora)
                .press("j", "x", "j", "x", "n")
                .dialog("Note on 2 leads")
                .type("Rang twice.")
                .looksWell("note-dialog")
                .press("Control+Enter")
                .toast("Note added to 2 leads")
                .tagged("Clark", "Baker")
                .press("j", "Enter")
                .at("/leads/[0-9a-f-]{36}.*")
                .heading("Adams");
    }

    @Test
    void opensALeadAndComesBackToTheSamePlace(Browser browser) {
        leads(cora, "Adams", "Baker", "Clark");
        Screen desk = desk(browser, cora).press("j", "x", "j", "x", "Enter").heading("Baker");
        desk.page().goBack();
        desk.tagged("Clark", "Baker")
                .focusOn("Baker")
                .press("Space")
                .sees("Unassigned")
                .looksWell("drawer")
                .press("Escape", "Escape")
                .tagged();
    }

    @Test
    void findsByNameNumberMailAndPhone(Browser browser) {
        leads(cora, "Adams", "Baker");
        lead(
                cora,
                "Nguyễn",
                Map.of(
                        "emails", List.of(Map.of("value", "hoa@example.org")),
                        "phones", List.of(Map.of("value", "+49 30 1234567"))));
        desk(browser, cora)
                .rows("Nguyễn", "Baker", "Adams")
                .press("q")
                .type("nguy")
                .rows("Nguyễn")
                .fill("Find in this list", "L-10002")
                .rows("Baker")
                .fill("Find in this list", "hoa@ex")
                .rows("Nguyễn")
                .fill("Find in this list", "030 1234567")
                .rows("Nguyễn")
                .fill("Find in this list", "nobody")
                .sees("No lead fits")
                .looksWell("no-lead-fits")
                .follow("Empty the search")
                .rows("Nguyễn", "Baker", "Adams")
                .press("/")
                .type("adam")
                .press("Enter")
                .at("/search.*q=adam.*")
                .sees("Adams")
                .looksWell("search");
    }

    @Test
    void narrowsByFiltersAndTurnsPages(Browser browser) {
        leads(cora, IntStream.range(0, 56).mapToObj("Lead %02d"::formatted).toArray(String[]::new));
        lead(cora, "Fairmont", Map.of("source", "Trade fair"));
        desk(browser, cora)
                .follow("Filter")
                .dialog("Add filter")
                .looksWell("filter-dialog")
                .follow("Source")
                .dialog("Filter by Source")
                .choose("Source", "Trade fair")
                .push("Add filter")
                .rows("Fairmont")
                .chipIsReadable()
                .looksWell("filter-chip")
                .follow("Remove the filter Source: Trade fair")
                .doesNotSee("Source: Trade fair")
                .follow("Next")
                .sees("Lead 00")
                .looksWell("second-page")
                .follow("Previous")
                .sees("Fairmont");
    }
}
