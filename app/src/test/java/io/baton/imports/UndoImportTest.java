package io.baton.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.ApiAnswer;
import io.baton.testing.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** Taking an import back. */
class UndoImportTest extends ImportStory {

    private static final String FOUR =
            "Last name,E-mail,Comment\nOne,one@x.example,hello\nTwo,two@x.example,\nThree,three@x.example,\nFour,one@x.example,\n";

    private final Person cora = given.coordinator("Cora");

    @Test
    void untouchedLeadsAreGoneAndTouchedOnesStay() {
        Person ann = given.advisor("Ann");
        ApiAnswer done = imported(cora, FOUR.replace("Four,one@", "Four,four@"));
        List<UUID> leads = leadsOf(cora);
        api.as(cora)
                .post("/leads/" + leads.get(1) + "/notes")
                .body(Map.of("text", "called"))
                .send()
                .expect(201);
        api.as(cora)
                .post("/leads/assign")
                .body(Map.of("leadIds", List.of(leads.get(2)), "userIds", List.of(ann.id())))
                .send()
                .expect(200);
        ApiAnswer undone = undo(done);
        assertThat(undone.at("/state")).isEqualTo("UNDONE");
        assertThat(undone.at("/counts/removed")).isEqualTo("2");
        assertThat(undone.at("/counts/kept")).isEqualTo("2");
        assertThat(leadsOf(cora)).containsExactly(leads.get(1), leads.get(2));
        api.as(cora).get("/leads/" + leads.get(0)).send().expect(404);
        assertThat(api.as(cora).get("/leads?view=ALL&q=One").send().at("/items/0/id"))
                .isEmpty();
        then.rowsOf("lead_event", cora.organisationId()).isEqualTo(4);
    }

    @Test
    void afterwardsTheSameFileMayBeBroughtInAgain() {
        ApiAnswer first = imported(cora, FOUR);
        undo(first);
        assertThat(leadsOf(cora)).isEmpty();
        ApiAnswer second = imported(cora, FOUR);
        assertThat(second.at("/id")).isNotEqualTo(first.at("/id"));
        assertThat(counts(second)).isEqualTo("taken 3 warned 0 assigned 0 rejected 0 duplicate 1 repeated 0");
    }

    @Test
    void leadsThatRepeatedARemovedOneAreLinkedAmongThemselves() {
        ApiAnswer first = imported(cora, "Last name,E-mail\nOne,one@x.example\n");
        for (String name : List.of("Later", "Latest")) {
            api.as(cora)
                    .post("/leads")
                    .body(Map.of("lastName", name, "emails", List.of("one@x.example")))
                    .send()
                    .expect(201);
        }
        then.rowsOf("lead_duplicate", cora.organisationId()).isEqualTo(2);
        undo(first);
        then.rowsOf("lead_duplicate", cora.organisationId()).isEqualTo(1);
    }

    @Test
    void whatWasAssignedByTheImportAndNotAnsweredIsUntouched() {
        Person ann = given.advisor("Ann");
        ApiAnswer done = imported(cora, "Last name,Owner\nOne," + ann.email() + "\nTwo," + ann.email() + "\n");
        UUID accepted = leadsOf(cora).getFirst();
        api.as(ann)
                .post("/leads/accept")
                .body(Map.of("leadIds", List.of(accepted)))
                .send()
                .expect(200);
        ApiAnswer undone = undo(done);
        assertThat(undone.at("/counts/removed")).isEqualTo("1");
        assertThat(leadsOf(cora)).containsExactly(accepted);
    }

    /** Mail that waits is not sent, and a link that was sent opens nothing: there is nothing it could be about. */
    @Test
    void theMailThatToldOfARemovedOfferGoesWithIt() {
        Person ann = given.advisor("Ann");
        database.in(ann.organisationId(), rows -> rows.execute("""
                        insert into outside_alert (organisation_id, user_id, by_mail, address, confirmed_at)
                        values (?, ?, true, 'ann@example.net', baton_now())
                        """, ann.organisationId(), ann.id()));
        ApiAnswer done = imported(cora, "Last name,Owner\nOne," + ann.email() + "\nTwo," + ann.email() + "\n");
        assertThat(mailsOfOffers(ann)).isEqualTo(2);
        assertThat(undo(done).at("/counts/removed")).isEqualTo("2");
        assertThat(mailsOfOffers(ann)).isZero();
    }

    private int mailsOfOffers(Person person) {
        return database.in(
                person.organisationId(),
                rows -> rows.fetchCount(DSL.selectOne()
                        .from("outgoing_mail")
                        .where("recipient_id = ? and assignment_id is not null", person.id())));
    }

    @Test
    void itIsDoneOnceAndSaysSo() {
        ApiAnswer done = imported(cora, FOUR);
        undo(done);
        ApiAnswer again =
                api.as(cora).post("/imports/" + done.at("/id") + "/undo").send().expect(409);
        assertThat(again.at("/code")).isEqualTo("STATE_CHANGED");
        assertThat(again.at("/current/state")).isEqualTo("UNDONE");
    }

    @Test
    void theFunctionRemovesNothingElse() {
        UUID typed = UUID.fromString(api.as(cora)
                .post("/leads")
                .body(Map.of("lastName", "Typed"))
                .send()
                .expect(201)
                .at("/id"));
        List<UUID> removed = database.in(
                cora.organisationId(),
                rows -> rows.fetch(
                                "select * from baton_remove_untouched_leads(?, array[?]::uuid[])",
                                cora.organisationId(),
                                typed)
                        .getValues(0, UUID.class));
        assertThat(removed).isEmpty();
        assertThat(leadsOf(cora)).containsExactly(typed);
    }

    private ApiAnswer undo(ApiAnswer done) {
        api.as(cora).post("/imports/" + done.at("/id") + "/undo").send().expect(200);
        work();
        return read(cora, done.at("/id"));
    }
}
