package io.baton.lists;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Reads a list in the order of a custom field. A view of few rows is looked at whole. In a longer one values are read
 * in their order, of equal ones the newest leads first, and their leads looked up, until the stretch is full; where the
 * first of them promise that this takes long, only the leads of the view are looked up. Leads without a value follow;
 * they are read as any list is, by {@link LeadFinder}.
 */
@Component
class CustomOrderFinder {

    /** Rows of a view, or hits of a clue, that are looked at whole. */
    static final int FEW_ROWS = 5_000;

    /** The same where a clue tells in sets which of them can belong to the list at all. */
    static final int FEW_ROWS_IN_SETS = 10_000;

    /** Rows of a view whose values are looked up sooner than many values are read. */
    static final int FEW_LOOK_UPS = 1_500;

    /** Values read in their order sooner than those of some thousand leads are looked up. */
    static final int MANY_VALUES = 40_000;

    /** Rows of a view whose ids are few enough for a set: some megabytes. */
    static final int SHORT_VIEW = 100_000;

    /** Values read first: as many of them as belong to the list's leads promise how far it is to a page. */
    static final int FIRST_WALK = 300;

    /** Values read in order: a view with more rows than are few, of a million leads, has a page of them among these. */
    static final int LONG_WALK = 12_000;

    /** As many rows of a view are put into a set while the lead of one value is looked up. */
    static final int ROWS_FOR_A_LOOK_UP = 15;

    private final CustomOrderQuery values;
    private final LeadListQuery leads;
    private final LeadFinder finder;
    private final ClueQuery clues;

    CustomOrderFinder(CustomOrderQuery values, LeadListQuery leads, LeadFinder finder, ClueQuery clues) {
        this.values = values;
        this.leads = leads;
        this.finder = finder;
        this.clues = clues;
    }

    /** The rows behind a place, or the first, in reading order; fewer than the limit only at the list's end. */
    List<Place> find(CustomRead order) {
        ListRead read = order.read();
        return OrderOfTwoParts.find(
                read.after(),
                read.limit(),
                order.backwards(),
                (after, limit) -> valued(order.behind(after, limit)),
                (after, limit) -> order.hasNoEmpty()
                        ? List.of()
                        : finder.find(read.read(read.descending(), after, limit).without(order.filled())));
    }

    private List<Place> valued(CustomRead order) {
        if (order.hasNoValue()) {
            return List.of();
        }
        ListRead read = order.read();
        List<Clue> rarest = rarest(read);
        if (!rarest.isEmpty()) {
            return values.gather(order, rarest);
        }
        int few = isInSets(read) ? FEW_ROWS_IN_SETS : FEW_ROWS;
        int rows = leads.countStreams(read, few + 1);
        if (rows <= few) {
            return ofFew(order, rows);
        }
        return walk(order.isAgainstIndex() && values.areOftenEqual(order) ? order.valueByValue() : order);
    }

    /** Values are looked up lead by lead, or, where that takes longer, read in their order until there are enough. */
    private List<Place> ofFew(CustomRead order, int rows) {
        ListRead read = order.read();
        boolean nothingElse = read.clues().isEmpty()
                && read.lacking().isEmpty()
                && read.checks().isEmpty();
        if (nothingElse && rows > FEW_LOOK_UPS) {
            LeadListQuery.Walked walked = values.walkSet(order, MANY_VALUES);
            if (walked.isWhole()) {
                return walked.places();
            }
        }
        return values.gather(order, List.of());
    }

    private static boolean isInSets(ListRead read) {
        return read.clues().stream().anyMatch(ClueSetQuery::isDense);
    }

    private List<Place> walk(CustomRead order) {
        ListRead read = order.read();
        Walk walk = new Walk(values.walk(order, FIRST_WALK), FIRST_WALK, read.limit());
        if (walk.isWhole()) {
            return walk.walked().places();
        }
        if (isSetCheaper(read, walk)) {
            return values.walkAmong(order);
        }
        walk = goOn(order, walk);
        return walk.isWhole() ? walk.walked().places() : values.gather(order, uncommon(read));
    }

    /** Whether the rows of the view are put into a set sooner than the leads of values are looked up. */
    private boolean isSetCheaper(ListRead read, Walk walk) {
        long rowsForASet = walk.valuesToFill() > LONG_WALK
                ? SHORT_VIEW
                : Math.min(SHORT_VIEW, ROWS_FOR_A_LOOK_UP * walk.valuesLeft());
        long guessed = leads.guessStreams(read);
        // A guess well below is near enough; near the most that a set may have, it is counted.
        return guessed <= rowsForASet
                && (guessed * 3 / 2 <= SHORT_VIEW || leads.countStreams(read, SHORT_VIEW + 1) <= SHORT_VIEW);
    }

    /** On to the end while the values that were read promise that it is not far. */
    private Walk goOn(CustomRead order, Walk first) {
        Walk walk = first;
        while (!walk.isWhole() && walk.valuesToFill() <= LONG_WALK) {
            // A quarter more than it takes, as far as can be told.
            int next = (int) Math.max(FIRST_WALK, walk.valuesLeft() / 4 * 5);
            walk = walk.and(values.walkInSets(walk.rest(order), next), next);
        }
        return walk;
    }

    /**
     * A walk along values that can go on.
     *
     * @param values how many were read
     */
    private record Walk(LeadListQuery.Walked walked, int values, int limit) {

        int found() {
            return walked.places().size();
        }

        boolean isWhole() {
            return walked.isWhole();
        }

        /** How many values fill the stretch, as those that were read promise. */
        long valuesToFill() {
            return found() == 0 ? Long.MAX_VALUE : (long) limit * values / found();
        }

        long valuesLeft() {
            return valuesToFill() - values;
        }

        /** What is left of the stretch. */
        CustomRead rest(CustomRead order) {
            return order.behind(walked.last(), limit - found());
        }

        Walk and(LeadListQuery.Walked further, int more) {
            return new Walk(walked.and(further), values + more, limit);
        }
    }

    /** The clues whose hits are intersected: those that are not simply common, or all where every one is. */
    private List<Clue> uncommon(ListRead read) {
        if (read.clues().isEmpty()) {
            return List.of();
        }
        List<Integer> hits = clues.countHits(read.organisationId(), read.clues(), ClueQuery.COUNT_TO);
        List<Clue> rare = IntStream.range(0, hits.size())
                .filter(index -> hits.get(index) < read.clues().get(index).countTo())
                .mapToObj(read.clues()::get)
                .toList();
        return rare.isEmpty() ? read.clues() : rare;
    }

    /** The clue with the fewest hits, where they are few enough to be looked at whole. */
    private List<Clue> rarest(ListRead read) {
        if (read.clues().isEmpty()) {
            return List.of();
        }
        List<Integer> hits = clues.countHits(read.organisationId(), read.clues(), FEW_ROWS + 1);
        int fewest = Collections.min(hits);
        boolean few = fewest <= FEW_ROWS
                && fewest < read.clues().get(hits.indexOf(fewest)).countTo();
        return few ? List.of(read.clues().get(hits.indexOf(fewest))) : List.of();
    }
}
