package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.leads.CloseOutcome;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Coordinators say how leads really ended; what was claimed stays beside it. */
class ValidationTest extends CustodyStory {

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");

    @Test
    void aClaimIsConfirmedOrCorrectedAndStays() {
        UUID won = closed(CloseOutcome.WON);
        UUID lost = closed(CloseOutcome.LOST);

        ApiAnswer answer = validate(cora, null, won, lost).expect(200);
        assertThat(outcomes(answer)).containsExactly("VALIDATED", "VALIDATED");
        assertThat(answer.at("/results/0/validated")).isEqualTo("WON");
        assertThat(answer.at("/results/1/validated")).isEqualTo("LOST");

        assertThat(validate(cora, CloseOutcome.LOST, won).expect(200).at("/results/0/validated"))
                .isEqualTo("LOST");
        assertThat(validated(won)).isEqualTo("LOST");
        assertThat(closeOutcome(won)).isEqualTo("WON");
        assertThat(history(cora, won)).endsWith("CLOSED", "VALIDATED", "VALIDATED");
        ApiAnswer told = api.as(cora).get("/leads/" + won + "/history").send().expect(200);
        assertThat(told.at("/items/5/details/outcome")).isEqualTo("LOST");
        assertThat(told.at("/items/5/details/claimed")).isEqualTo("WON");
    }

    @Test
    void sayingTheSameAgainTellsNothing() {
        UUID lead = closed(CloseOutcome.WON);
        validate(cora, CloseOutcome.WON, lead).expect(200);
        assertThat(outcome(validate(cora, null, lead))).isEqualTo("VALIDATED");
        assertThat(history(cora, lead)).endsWith("CLOSED", "VALIDATED");
    }

    @Test
    void whatIsReopenedIsValidatedNoMore() {
        UUID lead = closed(CloseOutcome.WON);
        validate(cora, null, lead).expect(200);
        reopen(ann, lead);
        assertThat(outcome(validate(cora, null, lead))).isEqualTo("NOT_CLOSED");
        assertThat(waiting(cora, "WON")).isEmpty();
        close(ann, lead, CloseOutcome.WON);
        assertThat(validated(lead)).isEmpty();
        assertThat(waiting(cora, "WON")).isEmpty();
        assertThat(waiting(cora, "NONE")).containsExactly(lead);
    }

    @Test
    void onlyWonAndLostAreClaims() {
        UUID spam = lead(cora);
        close(cora, spam, CloseOutcome.SPAM);
        UUID invalid = closed(CloseOutcome.INVALID);
        UUID open = accepted(cora, ann);
        assertThat(outcomes(validate(cora, null, spam, invalid, open)))
                .containsExactly("NO_RESULT", "NO_RESULT", "NOT_CLOSED");
        assertThat(validate(cora, CloseOutcome.SPAM, invalid).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @EnumSource(UserType.class)
    void someTypesMay(UserType type) {
        UUID lead = closed(CloseOutcome.WON);
        Person user = given.user("Uwe", type);
        ApiAnswer answer = validate(user, null, lead);
        switch (type) {
            case COORDINATOR_ADVISOR, COORDINATOR, ADMINISTRATOR ->
                assertThat(outcome(answer)).isEqualTo("VALIDATED");
            case ADVISOR, COORDINATOR_VIEW, LEADS_VIEW -> answer.expect(403);
        }
    }

    @Test
    void notWhatIsWithAnotherOffice() {
        UUID lead = closed(CloseOutcome.WON);
        Person elsewhere = given.user("Elsa")
                .type(UserType.COORDINATOR)
                .in(given.office("York"))
                .exists();
        validate(elsewhere, null, lead).expect(404);
    }

    private UUID closed(CloseOutcome outcome) {
        UUID lead = accepted(cora, ann);
        assertThat(outcome(close(ann, lead, outcome))).isEqualTo("CLOSED");
        return lead;
    }

    private ApiAnswer validate(Person by, @Nullable CloseOutcome outcome, UUID... leads) {
        Map<String, Object> more = new HashMap<>();
        if (outcome != null) {
            more.put("outcome", outcome.name());
        }
        return command(by, "validate", List.of(leads), more);
    }

    private String validated(UUID lead) {
        return api.as(cora)
                .get("/leads/" + lead + "/assignments")
                .send()
                .expect(200)
                .at("/items/0/validated");
    }

    private String closeOutcome(UUID lead) {
        return database.in(
                cora.organisationId(),
                rows -> rows.fetchSingle("select close_outcome from lead where id = ?", lead)
                        .get(0, String.class));
    }

    private List<UUID> waiting(Person person, String said) {
        return api.as(person)
                .get("/leads?view=CLOSED&where=result~anyOf~WON~LOST&where=validated~is~" + said)
                .send()
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> UUID.fromString(item.at("/id").asString()))
                .toList();
    }
}
