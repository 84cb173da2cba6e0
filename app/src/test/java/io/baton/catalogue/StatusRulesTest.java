package io.baton.catalogue;

import static io.baton.catalogue.ConversionPoint.ACCEPTED;
import static io.baton.catalogue.ConversionPoint.LOST;
import static io.baton.catalogue.ConversionPoint.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the statuses of a group may become. */
class StatusRulesTest {

    private final StatusView fresh = new StatusView(UUID.randomUUID(), "New", RECEIVED, 1, true);
    private final StatusView taken = new StatusView(UUID.randomUUID(), "Taken", ACCEPTED, 2, true);
    private final StatusView lost = new StatusView(UUID.randomUUID(), "Lost", LOST, 3, true);
    private final StatusView old = new StatusView(UUID.randomUUID(), "Old", LOST, 4, false);
    private final StatusRules rules = new StatusRules(List.of(fresh, taken, lost, old), UUID::randomUUID);

    @Test
    void orderNamesAndPointsChange() {
        List<StatusView> after = rules.changedTo(
                List.of(edit(taken, "In hand", ACCEPTED), edit(fresh, "New", RECEIVED), edit(lost, "Lost", LOST)));

        assertThat(rules.problems()).isEmpty();
        assertThat(names(after)).containsExactly("1 In hand", "2 New", "3 Lost", "- Old");
    }

    @Test
    void namesCanBeSwapped() {
        List<StatusView> after = rules.changedTo(
                List.of(edit(fresh, "Taken", RECEIVED), edit(taken, "New", ACCEPTED), edit(lost, "Lost", LOST)));

        assertThat(rules.problems()).isEmpty();
        assertThat(names(after)).startsWith("1 Taken", "2 New");
    }

    @Test
    void whatIsLeftOutIsRetiredAndKept() {
        List<StatusView> after = rules.changedTo(List.of(edit(fresh, "New", RECEIVED), edit(taken, "Taken", ACCEPTED)));

        assertThat(names(after)).containsExactly("1 New", "2 Taken", "- Lost", "- Old");
    }

    @Test
    void aNewOneWithTheNameOfARetiredOneIsThatOneAgain() {
        List<StatusView> after = rules.changedTo(List.of(
                edit(fresh, "New", RECEIVED), edit(taken, "Taken", ACCEPTED), new StatusEdit(null, "OLD", LOST)));

        assertThat(after.get(2).id()).isEqualTo(old.id());
        assertThat(names(after)).containsExactly("1 New", "2 Taken", "3 OLD", "- Lost");
    }

    @Test
    void aRetiredOneMakesRoomForItsNameOnAnother() {
        List<StatusView> after =
                rules.changedTo(List.of(edit(fresh, "Lost", RECEIVED), edit(taken, "Taken", ACCEPTED)));

        assertThat(rules.problems()).isEmpty();
        assertThat(names(after)).containsExactly("1 Lost", "2 Taken", "- Lost (2)", "- Old");
    }

    @Test
    void receivedAndAcceptedKeepOneEach() {
        rules.changedTo(List.of(edit(lost, "Lost", LOST)));

        assertThat(codes()).containsExactly("statuses NEEDED_RECEIVED", "statuses NEEDED_ACCEPTED");
    }

    @Test
    void wrongLinesAreNamed() {
        rules.changedTo(Arrays.asList(
                edit(fresh, "New", RECEIVED),
                edit(taken, " nEW ", ACCEPTED),
                new StatusEdit(UUID.randomUUID(), "", null)));

        assertThat(codes())
                .containsExactlyInAnyOrder(
                        "statuses[1].name TAKEN",
                        "statuses[2].name REQUIRED",
                        "statuses[2].conversionPoint REQUIRED",
                        "statuses[2].id UNKNOWN");
    }

    private List<String> codes() {
        return rules.problems().stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }

    private static StatusEdit edit(StatusView status, String name, ConversionPoint point) {
        return new StatusEdit(status.id(), name, point);
    }

    private static List<String> names(List<StatusView> statuses) {
        return statuses.stream()
                .map(status -> (status.active() ? status.position() : "-") + " " + status.name())
                .toList();
    }
}
