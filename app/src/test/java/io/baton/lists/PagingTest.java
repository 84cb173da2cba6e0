package io.baton.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.leads.Stage;
import io.baton.testing.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagingTest extends ListStory {

    private static final String[] NAMES = {"Meier", "Müller", "Anders", "O'Neil", "Zander", "Meier"};
    private static final Instant DUE = Instant.parse("2026-02-01T12:00:00Z");

    /** What was there all the time is met exactly once, in whatever order, however rows come in between. */
    @ParameterizedTest
    @MethodSource("io.baton.lists.LeadOrder#standard")
    void everyRowIsMetOnceWhileOthersAreAdded(LeadOrder order) {
        Random random = new Random(LeadOrder.standard().indexOf(order));
        Person cora = given.coordinator("Cora");
        Person ann = given.advisor("Ann");
        Set<UUID> there = new LinkedHashSet<>();
        for (int i = 0; i < 40; i++) {
            there.add(add(random, ann));
        }
        List<UUID> met = new ArrayList<>();
        LeadListRequest request = LeadListRequest.of(ListView.ALL).with(order).limitedTo(1 + random.nextInt(7));
        LeadPage<UUID> page = ids(cora, request);
        met.addAll(page.items());
        while (page.nextCursor() != null) {
            add(random, ann);
            page = ids(cora, request.from(page.nextCursor()));
            assertThat(page.items()).isNotEmpty();
            met.addAll(page.items());
        }
        assertThat(met).doesNotHaveDuplicates().containsAll(there);
    }

    @ParameterizedTest
    @MethodSource("io.baton.lists.LeadOrder#standard")
    void backIsTheSameWay(LeadOrder order) {
        Person cora = given.coordinator("Cora");
        Random random = new Random(7);
        for (int i = 0; i < 23; i++) {
            add(random, given.advisor("Ann" + i));
        }
        for (LeadFilter filter : List.of(LeadFilter.NONE, LeadFilter.searching("m"))) {
            LeadListRequest request =
                    LeadListRequest.of(ListView.ALL).with(order).with(filter).limitedTo(5);
            List<LeadPage<UUID>> forward = new ArrayList<>(List.of(ids(cora, request)));
            while (forward.getLast().nextCursor() != null) {
                forward.add(ids(cora, request.from(forward.getLast().nextCursor())));
            }
            assertThat(forward.getFirst().previousCursor()).isNull();
            for (int i = forward.size() - 1; i > 0; i--) {
                LeadPage<UUID> before = ids(cora, request.from(forward.get(i).previousCursor()));
                assertThat(before.items()).isEqualTo(forward.get(i - 1).items());
            }
        }
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        Person cora = given.coordinator("Cora");
        rows.lead("A").exists();
        rows.lead("B").exists();
        LeadListRequest request = LeadListRequest.of(ListView.ALL).limitedTo(1);
        String cursor = ids(cora, request).nextCursor();
        assertThatThrownBy(() -> ids(cora, request.from(cursor).with(LeadOrder.NAME)))
                .isInstanceOf(InvalidCursorException.class);
        assertThatThrownBy(() -> ids(cora, request.from(cursor + "x"))).isInstanceOf(InvalidCursorException.class);
    }

    private LeadPage<UUID> ids(Person person, LeadListRequest request) {
        return read(person, user -> lists.ids(user, request));
    }

    private UUID add(Random random, Person holder) {
        ListRows.NewLead lead = rows.lead(NAMES[random.nextInt(NAMES.length)]);
        Stage stage = Stage.values()[random.nextInt(Stage.values().length)];
        if (random.nextInt(3) == 0) {
            // of few moments, so that several offers end in the same
            return lead.offeredTo(holder, DUE.plusSeconds(random.nextInt(4))).exists();
        }
        return (stage == Stage.UNASSIGNED ? lead : lead.heldBy(holder, stage)).exists();
    }
}
