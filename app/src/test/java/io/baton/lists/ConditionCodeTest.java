package io.baton.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.lists.Condition.Operator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A selection of leads is written down and read again as it was. */
class ConditionCodeTest {

    @Test
    void conditionsAreSpelledAndReadAgain() {
        Condition odd =
                Condition.of("custom:" + UUID.randomUUID(), Operator.ANY_OF, "a~b", "c, d", "100 %", "%7E", "é&=");
        assertThat(Condition.find(odd.code())).contains(odd);
        assertThat(odd.code()).doesNotContain(",").matches(code -> code.split("~").length == 7);
        Condition open = Condition.of("received", Operator.BETWEEN, "", "2027-01-31");
        assertThat(open.code()).isEqualTo("received~between~~2027-01-31");
        assertThat(Condition.find(open.code())).contains(open);
        assertThat(Condition.find("duplicate~yes")).contains(Condition.of("duplicate", Operator.YES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "duplicate", "a b~yes", "custom:1~filled", "duplicate~YES", "duplicate~perhaps"})
    void whatIsSpelledOtherwiseIsNone(String code) {
        assertThat(Condition.find(code)).isEmpty();
    }

    @Test
    void aSelectionIsWrittenDownAndReadAgain() {
        LeadFilter filter = new LeadFilter(
                "Müller & Söhne",
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Trade fair",
                "BUSINESS",
                UUID.randomUUID(),
                UUID.randomUUID(),
                List.of(
                        Condition.of("duplicate", Operator.NO),
                        Condition.of("stage", Operator.ANY_OF, "CLOSED", "ASSIGNED")));
        for (LeadOrder order :
                List.of(LeadOrder.NEWEST, LeadOrder.NAME_DOWN, LeadOrder.byCustomField(UUID.randomUUID(), true))) {
            LeadSelection selection = new LeadSelection(ListView.CLOSED, filter, order);
            assertThat(LeadSelection.read(selection.query())).isEqualTo(selection);
        }
        LeadSelection plain = LeadSelection.of(ListView.ALL);
        assertThat(plain.query()).isEqualTo("view=ALL");
        assertThat(LeadSelection.read("view=ALL")).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "view", "q=x", "view=ALL&officeId=7", "view=ALL&where=x"})
    void whatIsNoSelectionIsNotRead(String query) {
        assertThatThrownBy(() -> LeadSelection.read(query)).isInstanceOf(RuntimeException.class);
    }
}
