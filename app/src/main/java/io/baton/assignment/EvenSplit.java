package io.baton.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Splits leads evenly over the chosen users or offices: each lead to one, counts differ by at most one, the remainder
 * to those with the fewest leads. Within that, a lead goes to a user who has not rejected it; a lead for which only
 * rejecters are left is handed to one only when that was confirmed, else left out.
 *
 * <p>The same input gives the same split, so that what a dialog showed is what happens.
 */
final class EvenSplit {

    /**
     * A user or an office that leads can go to.
     *
     * @param load how many leads are there already: open ones of a user, waiting ones of an office
     */
    record Candidate(UUID id, String name, int load) {}

    /**
     * @param recipientOf who gets which lead
     * @param rejectedBefore the leads left out, because everybody left to choose from had rejected them
     */
    record Split(Map<UUID, UUID> recipientOf, Set<UUID> rejectedBefore) {

        int countOf(UUID recipient) {
            return (int) recipientOf.values().stream().filter(recipient::equals).count();
        }
    }

    private static final Comparator<Candidate> FEWEST_FIRST = Comparator.comparingInt(Candidate::load)
            .thenComparing(Candidate::name)
            .thenComparing(Candidate::id);

    private final List<Candidate> candidates;
    private final Map<UUID, Set<UUID>> rejecters;

    private EvenSplit(List<Candidate> candidates, Map<UUID, Set<UUID>> rejecters) {
        this.candidates = candidates.stream().sorted(FEWEST_FIRST).toList();
        this.rejecters = rejecters;
    }

    /**
     * @param leads in the order they are given out
     * @param rejecters per lead, who has rejected it before
     * @param confirmed whether a lead may go to somebody who rejected it
     */
    static Split of(List<UUID> leads, List<Candidate> candidates, Map<UUID, Set<UUID>> rejecters, boolean confirmed) {
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("nobody to give leads to");
        }
        return new EvenSplit(candidates, rejecters).split(leads, confirmed);
    }

    /** Leaves out what cannot be placed, and splits the rest anew, until all that is left is placed evenly. */
    private Split split(List<UUID> leads, boolean confirmed) {
        List<UUID> placed = new ArrayList<>(leads);
        Set<UUID> leftOut = new HashSet<>();
        while (true) {
            Matching matching = new Matching(placed);
            List<UUID> stuck = matching.stuck();
            if (stuck.isEmpty() || confirmed) {
                return new Split(matching.withRest(stuck), leftOut);
            }
            leftOut.addAll(stuck);
            placed.removeAll(leftOut);
        }
    }

    private Set<UUID> rejectersOf(UUID lead) {
        return rejecters.getOrDefault(lead, Set.of());
    }

    /**
     * Places as many leads as can be with users who have not rejected them. Everybody has an even share; those beyond
     * it are the extras, of which there are as many as the remainder, at most one a user. A lead without a free place
     * makes one, where it can, by moving leads placed before: an augmenting path, as in maximum flow.
     */
    private final class Matching {

        private final Map<UUID, Hand> given = new LinkedHashMap<>();
        private final Map<UUID, UUID> userOf = new HashMap<>();
        private final List<UUID> leads;
        private final int share;
        private int extras;

        Matching(List<UUID> leads) {
            this.leads = leads;
            this.share = leads.size() / candidates.size();
            this.extras = leads.size() % candidates.size();
            candidates.forEach(candidate -> given.put(candidate.id(), new Hand()));
        }

        /** Places the choosy leads first, and answers with those that found no place. */
        List<UUID> stuck() {
            List<UUID> choosyFirst = leads.stream()
                    .sorted(Comparator.comparingInt(
                            (UUID lead) -> -rejectersOf(lead).size()))
                    .toList();
            return choosyFirst.stream()
                    .filter(lead -> !place(lead, rejectersOf(lead)))
                    .toList();
        }

        Map<UUID, UUID> withRest(List<UUID> rest) {
            rest.forEach(lead -> place(lead, Set.of()));
            return userOf;
        }

        private boolean place(UUID lead, Set<UUID> unwilling) {
            return withinShare(lead, unwilling) || move(lead, unwilling, new Search());
        }

        private boolean withinShare(UUID lead, Set<UUID> unwilling) {
            for (Map.Entry<UUID, Hand> user : given.entrySet()) {
                if (!unwilling.contains(user.getKey()) && user.getValue().count < share) {
                    put(lead, user.getKey());
                    return true;
                }
            }
            return false;
        }

        /** Puts a lead, placed elsewhere or not yet, with somebody who takes it. */
        private boolean move(UUID lead, Set<UUID> unwilling, Search search) {
            for (UUID user : given.keySet()) {
                if (!unwilling.contains(user) && search.users.add(user) && makeRoom(user, search)) {
                    put(lead, user);
                    return true;
                }
            }
            return false;
        }

        private boolean makeRoom(UUID user, Search search) {
            int count = handOf(user).count;
            if (count < share) {
                return true;
            }
            if (count == share && extras > 0) {
                extras--;
                return true;
            }
            return moveOneAway(user, search) || (count == share && takeOverAnExtra(search));
        }

        /** Leads that the same users have rejected can go to the same others: one of them is tried for all. */
        private boolean moveOneAway(UUID user, Search search) {
            return handOf(user).oneOfEachKind().stream().anyMatch(lead -> move(lead, rejectersOf(lead), search));
        }

        /** Somebody else gives one of the leads beyond the share away, so that another may go beyond it. */
        private boolean takeOverAnExtra(Search search) {
            if (search.extrasTried) {
                return false;
            }
            search.extrasTried = true;
            return given.keySet().stream()
                    .filter(user -> handOf(user).count > share)
                    .anyMatch(user -> search.users.add(user) && moveOneAway(user, search));
        }

        private void put(UUID lead, UUID user) {
            UUID former = userOf.put(lead, user);
            if (former != null) {
                handOf(former).remove(lead, rejectersOf(lead));
            }
            handOf(user).add(lead, rejectersOf(lead));
        }

        private Hand handOf(UUID user) {
            return Objects.requireNonNull(given.get(user));
        }
    }

    /** What somebody is given, by who has rejected it. */
    private static final class Hand {

        private final Map<Set<UUID>, Set<UUID>> byRejecters = new LinkedHashMap<>();
        private int count;

        void add(UUID lead, Set<UUID> rejecters) {
            byRejecters
                    .computeIfAbsent(rejecters, kind -> new LinkedHashSet<>())
                    .add(lead);
            count++;
        }

        void remove(UUID lead, Set<UUID> rejecters) {
            Objects.requireNonNull(byRejecters.get(rejecters)).remove(lead);
            count--;
        }

        List<UUID> oneOfEachKind() {
            return byRejecters.values().stream()
                    .filter(leads -> !leads.isEmpty())
                    .map(leads -> leads.iterator().next())
                    .toList();
        }
    }

    /** What one search for a place has tried already. */
    private static final class Search {

        private final Set<UUID> users = new HashSet<>();
        private boolean extrasTried;
    }
}
