package io.baton.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.intake.CreateLeads;
import io.baton.intake.CreateOutcome;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.testing.Person;
import io.baton.testing.Race;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many leads in one call, and several calls at once. */
class CreateManyTest extends LeadStory {

    private final Person cora = given.coordinator("Cora");
    private final CommandRunner commands = baton.bean(CommandRunner.class);

    @Test
    void manyAreThereWithAllTheySay() {
        List<UUID> ids = commands.run(actor(cora), many(500)).created().leadIds();
        assertThat(ids).hasSize(500).doesNotHaveDuplicates();
        then.rowsOf("lead", cora.organisationId()).isEqualTo(500);
        then.rowsOf("lead_email", cora.organisationId()).isEqualTo(500);
        then.rowsOf("lead_event", cora.organisationId()).isEqualTo(500);
        assertThat(read(cora, ids.get(321)).at("/lastName")).isEqualTo("Name 321");
        assertThat(read(cora, ids.get(321)).at("/emails/0/normalised")).isEqualTo("n321@example.org");
    }

    @Test
    void oneThatIsWrongKeepsAllOut() {
        CreateLeads command = new CreateLeads(List.of(entry("Right", 1), entry(" ", 2)));
        assertThatThrownBy(() -> commands.run(actor(cora), command))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems().getFirst().field()).isEqualTo("leads[1].lastName"));
        then.rowsOf("lead", cora.organisationId()).isZero();
    }

    @Test
    void callsAtOnceShareNoNumber() {
        List<Race.Round<Integer, CreateOutcome>> rounds =
                Race.of(6).repeat(5).run((round, participant) -> commands.run(actor(cora), many(7)));
        rounds.forEach(round -> assertThat(round.answers()).hasSize(6));
        long distinct = database.in(
                cora.organisationId(),
                rows -> rows.fetchSingle("select max(number) - min(number) + 1 - count(*) from lead")
                        .get(0, Long.class));
        assertThat(distinct).as("gaps between numbers").isZero();
        then.rowsOf("lead", cora.organisationId()).isEqualTo(6 * 5 * 7);
    }

    private static CreateLeads many(int count) {
        return new CreateLeads(
                IntStream.range(0, count).mapToObj(i -> entry("Name " + i, i)).toList());
    }

    private static CreateLeads.Entry entry(String lastName, int number) {
        LeadDraft draft = Drafts.contact("First", lastName)
                .emails("N" + number + "@example.org")
                .typed();
        return new CreateLeads.Entry(null, null, draft, null);
    }
}
