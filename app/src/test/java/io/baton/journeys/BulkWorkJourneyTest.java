package io.baton.journeys;

import io.baton.access.UserType;
import io.baton.platform.RecurringJob;
import io.baton.testing.Browser;
import io.baton.testing.Person;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A coordinator has more leads than a page holds, and does one thing with all of them. */
class BulkWorkJourneyTest extends Journey {

    private final Person cora = person("Cora Price", UserType.COORDINATOR);

    @BeforeEach
    void moreThanAPage() {
        person("Ann Lee", UserType.ADVISOR);
        person("Ben Ode", UserType.ADVISOR);
        leads(cora, IntStream.rangeClosed(1, 51).mapToObj(i -> "Lead" + i).toArray(String[]::new));
    }

    @Test
    void allOfAListIsAssignedAndOneWatchesIt(Browser browser) {
        Screen screen = desk(browser, cora)
                .tagAll()
                .follow("Tag all of this list")
                .sees("All of this list tagged")
                .push("Assign")
                .dialog("Assign: all leads of a list")
                .sees("51 leads")
                .tick("Ann Lee")
                .tick("Ben Ode")
                .sees("Ann Lee 26 · Ben Ode 25")
                .looksWellEverywhere("bulk-assign")
                .push("Assign: 51 leads")
                .at("/leads/bulk-works/.+")
                .sees("Running")
                .looksWellEverywhere("bulk-running");

        baton.beans(RecurringJob.class).stream()
                .filter(job -> job.name().equals("bulk-works"))
                .forEach(RecurringJob::run);

        screen.sees("Done").doesNotSee("Running");
        screen.open("/leads?view=UNASSIGNED").sees("Nothing");
    }

    @Test
    void byKeyboardAlone(Browser browser) {
        desk(browser, cora)
                .press("*")
                .sees("Tag all of this list")
                .press("*")
                .sees("All of this list tagged")
                .press("l")
                .dialog("Close: all leads of a list")
                .press("Escape")
                .noDialog();
    }

    @Test
    void whoToForwardToIsFoundByTyping(Browser browser) {
        desk(browser, cora)
                .open("/leads/bulk-works/new?view=UNASSIGNED&task=FORWARD")
                .fill("Find", "ben")
                .doesNotSee("Ann Lee")
                .press("Enter")
                .sees("Ben Ode 51");
    }

    @Test
    void everyDialogIsReadable(Browser browser) {
        Screen screen = desk(browser, person("Sam Gray", UserType.COORDINATOR_ADVISOR));
        for (String task :
                new String[] {"FORWARD", "CAMPAIGN", "CLOSE", "REVOKE", "REJECT_FROM_OFFICE", "STATUS", "VALIDATE"}) {
            screen.open("/leads/bulk-works/new?view=ALL&task=" + task).looksWellEverywhere("bulk-" + task);
        }
    }
}
