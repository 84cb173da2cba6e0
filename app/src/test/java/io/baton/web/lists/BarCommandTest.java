package io.baton.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each command has a key of its own, wherever it can be given. */
class BarCommandTest {

    /** The keys of lists and pages: walking, tagging, searching, a new lead, editing, undoing, the sheet. */
    private static final Set<String> TAKEN = Set.of("j", "k", "x", "*", "/", "q", "c", "e", "z", "?");

    @Test
    void noKeyMeansTwoThings() {
        assertThat(Stream.of(BarCommand.values()).map(BarCommand::key))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(TAKEN)
                .allMatch(key -> key.matches("[a-z]"));
    }
}
