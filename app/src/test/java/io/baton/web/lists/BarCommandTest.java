package io.baton.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.assignment.CustodyCommand;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each command has a key of its own, wherever it can be given. */
class BarCommandTest {

    /** The keys of lists and pages: walking, tagging, searching, a new lead, editing, undoing, the sheet. */
    private static final Set<String> TAKEN = Set.of("j", "k", "x", "*", "/", "q", "w", "c", "e", "z", "?");

    @Test
    void noKeyMeansTwoThings() {
        assertThat(Stream.of(BarCommand.values()).map(BarCommand::key))
                .as("one small letter each, and none of those taken")
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(TAKEN)
                .allMatch(key -> key.matches("[a-z]"));
    }

    @Test
    void everyCommandOnCustodyHasAButton() {
        assertThat(Stream.of(BarCommand.values()).map(BarCommand::name))
                .as("a constant of the same name for each of CustodyCommand")
                .containsAll(Stream.of(CustodyCommand.values()).map(Enum::name).toList());
    }
}
