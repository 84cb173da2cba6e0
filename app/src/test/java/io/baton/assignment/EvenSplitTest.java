package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.assignment.EvenSplit.Candidate;
import io.baton.assignment.EvenSplit.Split;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How tagged leads are split over the chosen users. */
class EvenSplitTest {

    private final Candidate ann = new Candidate(UUID.randomUUID(), "Ann", 2);
    private final Candidate bo = new Candidate(UUID.randomUUID(), "Bo", 5);
    private final Candidate cy = new Candidate(UUID.randomUUID(), "Cy", 6);

    @Test
    void sevenLeadsOverThreeGoThreeTwoTwoAndTheExtraToWhomHasFewest() {
        Split split = EvenSplit.of(leads(7), List.of(cy, bo, ann), Map.of(), false);

        assertThat(split.countOf(ann.id())).isEqualTo(3);
        assertThat(split.countOf(bo.id())).isEqualTo(2);
        assertThat(split.countOf(cy.id())).isEqualTo(2);
    }

    @Test
    void aLeadGoesToTheOneWhoHasNotRejectedIt() {
        List<UUID> leads = leads(1);
        Split split = EvenSplit.of(leads, List.of(ann, bo), Map.of(leads.get(0), Set.of(ann.id())), false);

        assertThat(split.recipientOf()).containsEntry(leads.get(0), bo.id());
    }

    @Test
    void aLeadThatEverybodyChosenRejectedIsLeftOutUntilConfirmed() {
        List<UUID> leads = leads(3);
        Map<UUID, Set<UUID>> rejecters = Map.of(leads.get(1), Set.of(ann.id(), bo.id()));

        Split asked = EvenSplit.of(leads, List.of(ann, bo), rejecters, false);
        Split confirmed = EvenSplit.of(leads, List.of(ann, bo), rejecters, true);

        assertThat(asked.rejectedBefore()).containsExactly(leads.get(1));
        assertThat(asked.recipientOf()).containsOnlyKeys(leads.get(0), leads.get(2));
        assertThat(confirmed.rejectedBefore()).isEmpty();
        assertThat(confirmed.recipientOf()).containsOnlyKeys(leads);
    }

    @Test
    void makesRoomByMovingLeadsThatOthersWouldTakeToo() {
        List<UUID> leads = leads(2);
        // Cy would be dealt the first lead; the second may go only to Cy.
        Map<UUID, Set<UUID>> rejecters =
                Map.of(leads.get(0), Set.of(ann.id()), leads.get(1), Set.of(ann.id(), bo.id()));

        Split split = EvenSplit.of(leads, List.of(ann, bo, cy), rejecters, false);

        assertThat(split.recipientOf()).containsEntry(leads.get(0), bo.id()).containsEntry(leads.get(1), cy.id());
    }

    @Test
    void anySplitIsEvenCompleteAndAvoidsRejectersWhereItCan() {
        Random random = new Random(20261122);
        for (int round = 0; round < 2_000; round++) {
            List<UUID> leads = leads(random.nextInt(40));
            List<Candidate> candidates = IntStream.rangeClosed(0, random.nextInt(6))
                    .mapToObj(i -> new Candidate(UUID.randomUUID(), "user " + i, random.nextInt(9)))
                    .toList();
            Map<UUID, Set<UUID>> rejecters = someRejecters(random, leads, candidates);

            Split asked = EvenSplit.of(leads, candidates, rejecters, false);
            Split confirmed = EvenSplit.of(leads, candidates, rejecters, true);

            assertEven(asked, candidates);
            assertEven(confirmed, candidates);
            assertThat(confirmed.recipientOf()).hasSize(leads.size());
            Set<UUID> all = new HashSet<>(asked.recipientOf().keySet());
            all.addAll(asked.rejectedBefore());
            assertThat(all).containsExactlyInAnyOrderElementsOf(leads);
            asked.recipientOf()
                    .forEach((lead, user) ->
                            assertThat(rejecters.getOrDefault(lead, Set.of())).doesNotContain(user));
        }
    }

    private static Map<UUID, Set<UUID>> someRejecters(Random random, List<UUID> leads, List<Candidate> candidates) {
        Map<UUID, Set<UUID>> rejecters = new HashMap<>();
        for (UUID lead : leads) {
            for (Candidate candidate : candidates) {
                if (random.nextInt(3) == 0) {
                    rejecters.computeIfAbsent(lead, key -> new HashSet<>()).add(candidate.id());
                }
            }
        }
        return rejecters;
    }

    private static void assertEven(Split split, List<Candidate> candidates) {
        IntSummaryStatistics counts = candidates.stream()
                .mapToInt(candidate -> split.countOf(candidate.id()))
                .summaryStatistics();
        assertThat(counts.getMax() - counts.getMin()).isLessThanOrEqualTo(1);
    }

    private static List<UUID> leads(int count) {
        List<UUID> leads = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> leads.add(UUID.randomUUID()));
        return leads;
    }
}
