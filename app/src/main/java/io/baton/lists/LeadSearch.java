package io.baton.lists;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds a stretch of a list whose rows are rare: they are taken from the hits of its clues. */
@Component
class LeadSearch {

    /** Rows of a short view, which are all read, by their keys, sooner than it is filled from the hits. */
    static final int SHORT_VIEW = 20_000;

    /** Leads looked up along the hits: a view that is not short has enough of them among these. */
    static final int LOOK_UPS = 5_000;

    /** Leads looked up along the hits before more thought is given to a view that should have enough among them. */
    static final int FIRST_LOOK_UPS = 2_000;

    /** Keys that are looked up in the set of a word's hits: it takes less than to put these in order. */
    static final int KEYS_FOR_A_SET = 20_000;

    /** The same by name, where the hits of a name stand close together, somewhere. */
    static final int VIEW_FOR_A_SET = 100_000;

    private final LeadListQuery leads;
    private final LeadWalks walks;

    LeadSearch(LeadListQuery leads, LeadWalks walks) {
        this.leads = leads;
        this.walks = walks;
    }

    /**
     * Clues whose rows are not common where the list begins. Few hits are all looked up, and so are few rows. Many hits
     * are put in the order of the list by what stands beside them, and looked up until there are enough: a long view
     * has enough of them among the first, and a short one is read whole, by its keys, to tell which of them it has. Of
     * one word in a view between, the hits are rather a set in which the keys of the list are looked up, as they come.
     * Where all clues are common, putting their hits in order takes longer than to look at the rows of a narrow filter,
     * or to walk on.
     *
     * @param walk how far it was walked in vain; null where the list cannot be walked
     */
    List<Place> search(ListRead read, LeadWalks.@Nullable Walk walk, Odds odds) {
        List<String> beginnings = beginnings(read);
        if (beginnings.size() > 1 && Collections.min(odds.hitsUpTo(LOOK_UPS + 1)) > LOOK_UPS) {
            return alongBeginnings(read, beginnings);
        }
        List<Integer> hits = odds.hitsUpTo(ClueQuery.COUNT_TO);
        int fewest = Collections.min(hits);
        if (fewest == 0) {
            return List.of();
        }
        if (fewest <= LeadFinder.FEW_HITS) {
            return leads.fromHits(read, List.of(read.clues().get(hits.indexOf(fewest))));
        }
        boolean allCommon = areAllCommon(read, hits);
        LeadWalks.Walk walked = allCommon && walk != null ? goOnAsHitsPromise(walk, odds) : walk;
        if (walked != null && walked.isWhole()) {
            return walked.places();
        }
        boolean alongHits = !allCommon || read.key() == LeadOrder.Key.NAME;
        if (alongHits && hasEnoughAmongFirstHits(read, odds)) {
            LeadListQuery.Walked first = leads.walkHits(read, read.clues(), 0, FIRST_LOOK_UPS);
            if (first.isWhole()) {
                return first.places();
            }
        }
        return searchFurther(read, walked, odds);
    }

    /** The same once it was tried in vain to walk, and to look up the first hits. */
    private List<Place> searchFurther(ListRead read, LeadWalks.@Nullable Walk walk, Odds odds) {
        List<Integer> hits = odds.hitsUpTo(ClueQuery.COUNT_TO);
        int fewest = Collections.min(hits);
        if (walk != null && isToldByKeys(read)) {
            boolean byName = read.key() == LeadOrder.Key.NAME;
            // by name a whole view may be looked at: where the database guesses that it is no vast one
            if (!byName || odds.guessStreams() <= VIEW_FOR_A_SET) {
                LeadListQuery.Walked among = leads.walkAmongHits(read, byName ? 2 * VIEW_FOR_A_SET : KEYS_FOR_A_SET);
                if (among.isWhole()) {
                    return among.places();
                }
            }
        }
        if (areAllCommon(read, hits)) {
            if (!read.checks().isEmpty()
                    && leads.countBelonging(read, LeadFinder.FEW_ROWS + 1) <= LeadFinder.FEW_ROWS) {
                return leads.gather(read);
            }
            if (walk != null && walk.rowsToFill() <= LeadWalks.LONG_WALK) {
                LeadWalks.Walk further = walks.goOnTo(walk, 2 * walk.rowsToFill());
                if (further.isWhole()) {
                    return further.places();
                }
            }
        }
        int shortView = Math.min(SHORT_VIEW, LeadWalks.MOST_KEYS / read.countStreams());
        int rows = leads.countStreams(read, shortView + 1);
        boolean inOrder = ClueQuery.standsBy(read.key());
        boolean fewerRowsThanHits = rows <= shortView && rows <= fewest;
        if (rows <= LeadFinder.FEW_ROWS || (!inOrder && !onlyWords(read) && fewerRowsThanHits)) {
            return leads.gather(read);
        }
        List<Clue> rare = rarestFirst(read, hits);
        if (!inOrder) {
            return leads.fromHits(read, rare);
        }
        LeadListQuery.Walked walked = leads.walkHits(read, rare, rows <= shortView ? shortView : 0, LOOK_UPS);
        return walked.isWhole() ? walked.places() : leads.fromHits(read, rare);
    }

    /**
     * On along a list of which the first rows had no luck, as far as it should be by how many hits there are at least:
     * so many more rows are looked at sooner than so many hits are put into a set or in order.
     */
    private LeadWalks.Walk goOnAsHitsPromise(LeadWalks.Walk walk, Odds odds) {
        ListRead read = walk.read();
        long rows = read.limit() * odds.guessLeads() / ClueQuery.COUNT_TO;
        boolean isNear = !LeadWalks.isScattered(read)
                && read.clues().size() == 1
                && read.checks().isEmpty()
                && rows <= LeadWalks.LONG_WALK;
        return isNear ? walks.goOnTo(walk, 2 * rows) : walk;
    }

    /**
     * Whether the hits of the one thing that is asked stand in the order of the list, and the view has so many of all
     * leads that a stretch of it is among the first of them.
     */
    private boolean hasEnoughAmongFirstHits(ListRead read, Odds odds) {
        boolean inOrder = read.clues().size() == 1
                && read.checks().isEmpty()
                && read.lacking().isEmpty()
                && ClueQuery.standsBy(read.key())
                && ClueQuery.standBesideTheirPlace(read.clues().getFirst());
        if (!inOrder) {
            return false;
        }
        // twice as many as it takes, because the first hits may have had bad luck
        return odds.guessStreams() * FIRST_LOOK_UPS / 2 >= read.limit() * odds.guessLeads();
    }

    /**
     * Whether an index has the hits of the one thing that is asked in the order of the list, and a page may well be
     * among them: half of it, if they are as common in the view as elsewhere.
     */
    boolean hasPageAlongHits(ListRead read, Odds odds) {
        return read.clues().equals(List.of(new DuplicateClue()))
                && read.lacking().isEmpty()
                && ClueQuery.standsBy(read.key())
                && odds.guessStreams() * LOOK_UPS * 2 >= read.limit() * odds.guessLeads();
    }

    /** Whether one word is searched, and all else is told by the keys in the index of the streams. */
    private static boolean isToldByKeys(ListRead read) {
        return read.clues().size() == 1
                && onlyWords(read)
                && ClueQuery.standsBy(read.key())
                && read.lacking().isEmpty()
                && read.isCovered()
                && LeadStreamsQuery.areReadAsFarAsItTakes(read);
    }

    /**
     * The beginnings of what is searched, where leads stand under them in the order of the list and nothing else than
     * words is asked for.
     */
    private static List<String> beginnings(ListRead read) {
        if (read.key() != LeadOrder.Key.RECEIVED || !onlyWords(read)) {
            return List.of();
        }
        return read.clues().stream()
                .map(clue -> ((SearchTerm) clue).beginning())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static boolean onlyWords(ListRead read) {
        return read.clues().stream().allMatch(SearchTerm.class::isInstance);
    }

    /**
     * Several words of which none is rare, such as {@code an sc}: those that have words with the same beginnings stand
     * in the order of arrival, and are read as far as it takes.
     */
    private List<Place> alongBeginnings(ListRead read, List<String> beginnings) {
        LeadListQuery.Walked walked = leads.walkBeginnings(read, beginnings, LOOK_UPS);
        return walked.isWhole() ? walked.places() : leads.fromHits(read, read.clues());
    }

    /**
     * The clues whose hits are intersected before any lead is looked up: those that are not simply common, or all where
     * every one is.
     */
    private static List<Clue> rarestFirst(ListRead read, List<Integer> hits) {
        boolean allCommon = areAllCommon(read, hits);
        return IntStream.range(0, hits.size())
                .boxed()
                .filter(index -> allCommon || !isCommon(read, hits, index))
                .sorted(Comparator.comparing(hits::get))
                .map(read.clues()::get)
                .toList();
    }

    private static boolean areAllCommon(ListRead read, List<Integer> hits) {
        return IntStream.range(0, hits.size()).allMatch(index -> isCommon(read, hits, index));
    }

    private static boolean isCommon(ListRead read, List<Integer> hits, int index) {
        return hits.get(index) >= read.clues().get(index).countTo();
    }
}
