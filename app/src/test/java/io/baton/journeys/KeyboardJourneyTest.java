package io.baton.journeys;

import io.baton.access.UserType;
import io.baton.testing.Browser;
import io.baton.testing.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every command on leads without a mouse: in a list, beside it, on the page of a lead, in the dialogs. */
class KeyboardJourneyTest extends Journey {

    private final Person cora = person("Cora Price", UserType.COORDINATOR);
    private final Person dana = person("Dana Kim", UserType.COORDINATOR_ADVISOR);

    @Test
    void everyCommandInLists(Browser browser) {
        leads(cora, "Adams", "Baker");
        Screen desk = desk(browser, dana).rows("Baker", "Adams").press("j", "x", "a");
        chooses(desk.dialog("Assign Baker"), "dana").toast("1 assigned").rows("Adams");
        desk.press("z").rows("Baker", "Adams").press("k", "x", "a");
        chooses(desk.dialog("Assign"), "dana").rows("Adams").tabTo("Assigned to me");
        desk.press("Enter").at("/leads.view=ASSIGNED_TO_ME").rows("Baker").press("j", "x");
        desk.bar("Accept", "Revoke", "Forward", "Note", "Reject").press("y").toast("1 accepted");
        desk.press("x").bar("Status", "Revoke", "Note", "Reject", "Close").press("s");
        sends(desk.dialog("Status of Baker").press("ArrowDown")).toast("Status changed");
        desk.press("x", "n").dialog("Note on Baker").type("Rang twice.");
        sends(desk).toast("Note added").press("l");
        sends(desk.dialog("Close Baker").press("ArrowDown")).toast("1 closed").rows();
        desk.press("z").rows("Baker").press("j", "x", "d").dialog("Reject Baker?");
        sends(desk.press("Space", "Tab").type("Too far.")).toast("1 rejected").rows();
    }

    @Test
    void closesAndReopensInLists(Browser browser) {
        leads(cora, "Adams", "Baker");
        Screen desk = desk(browser, dana).rows("Baker", "Adams").press("*").tagged("Baker", "Adams");
        sends(desk.press("l").dialog("Close 2 leads").press("Space"))
                .toast("2 closed")
                .rows();
        desk.tabTo("Closed").press("Enter").at("/leads.view=CLOSED").rows("Baker", "Adams");
        desk.press("j", "x")
                .bar("Reopen", "Note")
                .press("o")
                .toast("1 open again")
                .rows("Adams");
    }

    @Test
    void revokesAndReassignsInLists(Browser browser) {
        given.advisor("Emil Kay");
        assigned(cora, leads(cora, "Adams", "Baker"), dana);
        Screen desk = desk(browser, cora).tabTo("Unaccepted").press("Enter").rows("Baker", "Adams");
        desk.press("j", "x", "r")
                .dialog("Revoke Baker")
                .sees("who gets it instead")
                .looksWell("revoke");
        sends(desk).toast("1 revoked").rows("Adams").press("j", "x", "r");
        desk.dialog("Revoke Adams").press("ArrowDown").sees("Choose who").looksWell("reassign");
        chooses(sends(desk).dialog("Revoke Adams and reassign"), "emil").toast("1 given to somebody else");
    }

    @Test
    void everyCommandOnThePageOfALead(Browser browser) {
        String lead = leads(cora, "Adams").getFirst();
        Screen desk = desk(browser, dana).open("/leads/" + lead).press("a");
        chooses(desk.dialog("Assign Adams"), "dana").sees("Offered to you").press("r");
        sends(desk.dialog("Revoke Adams")).sees("Nobody has it yet").press("a");
        chooses(desk.dialog("Assign Adams"), "dana")
                .sees("Offered to you")
                .press("y")
                .sees("You have it");
        desk.press("s").dialog("Status of Adams").press("ArrowDown");
        desk.press("Control+Enter")
                .toast("Status changed")
                .press("n")
                .type("Rang")
                .press("Escape", "s");
        sends(desk.dialog("Status of Adams")).noDialog().press("n").type(" twice.");
        sends(desk).sees("Rang twice.").focusOn("Dana Kim noted").press("l").dialog("Close Adams");
        sends(desk.press("Space"))
                .sees("Closed")
                .looksWell("closed")
                .press("o")
                .sees("You have it")
                .press("l");
        sends(desk.dialog("Close Adams").press("Space"))
                .sees("you had it")
                .press("z")
                .sees("You have it")
                .press("d");
        sends(desk.dialog("Reject Adams?")).sees("Nobody has it yet").looksWell("after-all");
    }

    @Test
    void commandsBesideTheList(Browser browser) {
        assigned(cora, leads(cora, "Adams", "Baker"), dana);
        Screen desk = desk(browser, dana).open("/leads?view=ASSIGNED_TO_ME").rows("Baker", "Adams");
        desk.press("j", "Space")
                .sees("Reject")
                .press("d")
                .dialog("Reject Baker?")
                .press("Tab", "Tab");
        desk.tabTo("Keep it")
                .press("Space")
                .noDialog()
                .press("y")
                .toast("1 accepted")
                .sees("Accepted");
    }

    @Test
    void keysOfTaggedLeadsDoNotReachTheOneBesideThem(Browser browser) {
        List<String> leads = leads(cora, "Adams", "Baker");
        assigned(cora, leads.subList(0, 1), dana);
        Screen desk = desk(browser, dana)
                .open("/leads?view=ALL")
                .rows("Baker", "Adams")
                .press("j", "x", "j", "Space");
        desk.sees("Accept")
                .press("y")
                .bar("Assign", "Auto-assign", "Forward", "Campaign", "Note", "Close")
                .press("a")
                .dialog("Assign Baker");
    }

    /** In the dialog that chooses who gets leads. */
    private static Screen chooses(Screen screen, String name) {
        return screen.type(name).press("Enter", "Control+Enter").noDialog();
    }

    private static Screen sends(Screen screen) {
        return screen.press("Control+Enter");
    }
}
