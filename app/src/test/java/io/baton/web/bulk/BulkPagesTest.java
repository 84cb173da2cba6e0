package io.baton.web.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.intake.CreateLeads;
import io.baton.leads.LeadDraft;
import io.baton.leads.LeadType;
import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.CommandRunner;
import io.baton.platform.RecurringJob;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bulk work without script: by links and forms, from a list to what came of it. */
class BulkPagesTest extends Story {

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");
    private final PageClient pages = baton.pages().signIn(cora);

    @Test
    void fromAListOfSeveralPagesToWhatCameOfIt() {
        create(53);
        Page list = pages.open("/leads?view=UNASSIGNED");
        String whole = list.document().select("[data-bar-whole]").attr("href");

        Page choice = pages.open(whole);
        assertThat(choice.text()).contains("53 leads", "Unassigned");
        String assign = choice.document().select("a[href*=task=ASSIGN]").attr("href");
        Page dialog = pages.open(assign);
        Page work = pages.submit(
                dialog,
                "/leads/bulk-works",
                Map.of("view", "UNASSIGNED", "task", "ASSIGN", "toUser", List.of(ann.id())));
        assertThat(work.path()).startsWith("/leads/bulk-works/");
        assertThat(work.text()).contains("Running");
        work();

        Page done = pages.open(work.path());
        assertThat(done.text()).contains("Done", "53");
        assertThat(pages.open("/leads?view=UNACCEPTED").text()).contains("Unaccepted 53");
        assertThat(pages.open("/leads/bulk-works").text()).contains("Assign", "53 of 53");
    }

    @Test
    void aListOnOnePageOffersNothingBeyondIt() {
        create(2);
        assertThat(pages.open("/leads?view=UNASSIGNED").document().select("[data-bar-whole]"))
                .isEmpty();
    }

    @Test
    void whatIsMissingIsSaidInTheDialogAndWhatWasChosenStays() {
        create(1);
        Page dialog = pages.open("/leads/bulk-works/new?view=UNASSIGNED&task=CLOSE");
        Page again = pages.submit(
                dialog, "/leads/bulk-works", Map.of("view", "UNASSIGNED", "task", "CLOSE", "reason", "Nobody there"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Choose as what.");
        assertThat(again.document().select("textarea").text()).isEqualTo("Nobody there");
    }

    @Test
    void anEmptyListIsSaidToBeEmpty() {
        Page dialog = pages.open("/leads/bulk-works/new?view=UNASSIGNED&task=AUTO_ASSIGN");
        assertThat(dialog.text()).contains("No lead");
        assertThat(dialog.document().select("form[action=/leads/bulk-works] button[type=submit]"))
                .isEmpty();
    }

    @Test
    void itCanBeStoppedAndTellsWhatWasNotPossible() {
        create(2);
        Page work = start(Map.of("view", "UNASSIGNED", "task", "ASSIGN", "toUser", List.of(ann.id())));
        Page stopped = pages.submit(work, work.path() + "/stop", Map.of());
        assertThat(stopped.text()).contains("Stopped");

        Page second = start(Map.of("view", "UNASSIGNED", "task", "AUTO_ASSIGN"));
        work();
        assertThat(pages.open(second.path()).text()).contains("Not possible, and why", "no contact matches", "Lead 0");
    }

    @Test
    void sentTwiceItIsBegunOnce() {
        create(2);
        Page dialog = pages.open("/leads/bulk-works/new?view=UNASSIGNED&task=AUTO_ASSIGN");
        Map<String, Object> form = Map.of(
                "view",
                "UNASSIGNED",
                "task",
                "AUTO_ASSIGN",
                "nonce",
                dialog.document().select("input[name=nonce]").val());
        String first = pages.submit(dialog, "/leads/bulk-works", form).path();
        assertThat(pages.submit(dialog, "/leads/bulk-works", form).path()).isEqualTo(first);
    }

    private Page start(Map<String, ?> form) {
        Page dialog = pages.open("/leads/bulk-works/new?view=UNASSIGNED&task=" + form.get("task"));
        return pages.submit(dialog, "/leads/bulk-works", form);
    }

    private void work() {
        baton.beans(RecurringJob.class).stream()
                .filter(job -> job.name().equals("bulk-works"))
                .forEach(RecurringJob::run);
    }

    private void create(int count) {
        List<CreateLeads.Entry> entries = IntStream.range(0, count)
                .mapToObj(i -> new CreateLeads.Entry(null, null, LeadDraft.named(LeadType.CONTACT, "Lead " + i), null))
                .toList();
        baton.bean(CommandRunner.class)
                .run(new Actor(cora.organisationId(), cora.id(), Channel.PAGE, null), new CreateLeads(entries));
    }
}
