package io.baton.lists;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides how a stretch of a list is found, so that every way is short. Where an index tells which rows belong to the
 * list, its streams are merged. Else a first short walk tells how common the list's rows are: if it fills the stretch,
 * done. In a view of few rows no way is long. In others, if a longer walk will fill it, it is walked. Otherwise the
 * rows are rare: those that fulfil clues are taken from the hits of the clues ({@link LeadSearch}), others gathered by
 * whatever indexes help, and sorted.
 */
@Component
class LeadFinder {

    /** As many hits are put in order while one row of a walk is looked at and its clues are checked. */
    static final int HITS_FOR_A_ROW = 3;

    /** Leads of one rare clue that are looked up without more thought. */
    static final int FEW_HITS = 2_000;

    /** Hits that are counted, and compared with a view of few, while one of its rows is looked at and checked. */
    static final int HITS_FOR_A_LOOK = 3;

    /** The same of the hits of words, which lie side by side and are looked up in a set as they come. */
    static final int WORDS_FOR_A_LOOK = 12;

    /** Rows of a view that are all looked at sooner than many hits are put in order. */
    static final int FEW_ROWS = 5_000;

    /** Where the database guesses that there are more, they are not few, however wrong it is. */
    private static final int CLEARLY_MANY_ROWS = 4 * FEW_ROWS;

    private final LeadListQuery leads;
    private final ClueQuery clues;
    private final LeadWalks walks;
    private final LeadSearch search;

    LeadFinder(LeadListQuery leads, ClueQuery clues, LeadWalks walks, LeadSearch search) {
        this.leads = leads;
        this.clues = clues;
        this.walks = walks;
        this.search = search;
    }

    /** The rows behind a place, or the first, in reading order; fewer than the limit only at the list's end. */
    List<Place> find(ListRead asked) {
        ListRead read = byFewest(asked);
        Odds odds = new Odds(leads, clues, read);
        if (!read.anchor().standsBy(read.key())) {
            return gatherOrSearch(read, null, odds);
        }
        if (read.isExact()) {
            return leads.merge(read);
        }
        if (search.hasPageAlongHits(read, odds)) {
            LeadListQuery.Walked along = leads.walkHits(read, read.clues(), 0, LeadSearch.LOOK_UPS);
            if (along.isWhole()) {
                return along.places();
            }
        }
        LeadWalks.Walk walk = walks.begin(read);
        if (walk.isWhole()) {
            return walk.places();
        }
        int rows = countRows(read, odds);
        if (rows <= FEW_ROWS) {
            return findAmongFew(walk, rows);
        }
        int longWalk = LeadWalks.longWalk(read);
        if (walk.rowsToFill() <= longWalk && !areHitsCheaper(read, odds, walk.rowsToFill())) {
            // Twice as far, because the first walk may have had luck.
            walk = walks.goOnTo(walk, 2L * longWalk);
        }
        return walk.isWhole() ? walk.places() : gatherOrSearch(read, walk, odds);
    }

    /** How many rows the list's streams have, as far as they may be few. */
    private int countRows(ListRead read, Odds odds) {
        return odds.guessStreams() > CLEARLY_MANY_ROWS ? FEW_ROWS + 1 : leads.countStreams(read, FEW_ROWS + 1);
    }

    /** By its offices, where these have few rows: fewer than to look for in the streams of a filter. */
    private ListRead byFewest(ListRead read) {
        boolean byFilter = read.anchor() == Anchor.SOURCE && read.key() == LeadOrder.Key.NAME;
        if (byFilter && Anchor.standsByOffices(read.criteria(), read.stages())) {
            ListRead byOffices = read.by(Anchor.OFFICE);
            return leads.countStreams(byOffices, FEW_ROWS + 1) <= FEW_ROWS ? byOffices : read;
        }
        return read;
    }

    /**
     * Whether a clue has so few hits that they are put in order sooner than the list is walked so far. It is not worth
     * counting them before a short walk, nor where they are too many if they are as common elsewhere as in this list.
     */
    private boolean areHitsCheaper(ListRead read, Odds odds, long rowsToFill) {
        if (rowsToFill <= LeadWalks.SCATTERED_WALK
                || read.clues().isEmpty()
                || read.clues().stream().anyMatch(Clue::isCountedDearly)
                || !ClueQuery.standsBy(read.key())) {
            return false;
        }
        long expected = read.limit() * odds.guessLeads() / rowsToFill;
        if (expected > HITS_FOR_A_ROW * rowsToFill) {
            return false;
        }
        int many = (int) Math.min(ClueQuery.COUNT_TO, HITS_FOR_A_ROW * rowsToFill);
        List<Integer> hits = odds.hitsUpTo(many);
        return IntStream.range(0, hits.size())
                .anyMatch(index ->
                        hits.get(index) < Math.min(many, read.clues().get(index).countTo()));
    }

    /** A view of few rows: the few leads a clue finds, or which of its many are of the view, or every row. */
    private List<Place> findAmongFew(LeadWalks.Walk walk, int rows) {
        ListRead read = walk.read();
        List<Clue> counted =
                read.clues().stream().filter(clue -> !clue.isCountedDearly()).toList();
        if (!counted.isEmpty()) {
            List<Integer> hits = clues.countHits(read.organisationId(), counted, clue -> manyFor(clue, rows) + 1);
            int fewest = Collections.min(hits);
            Clue rarest = counted.get(hits.indexOf(fewest));
            if (fewest == 0) {
                return List.of();
            }
            if (fewest <= FEW_HITS) {
                return leads.fromHits(read, List.of(rarest));
            }
            boolean countedWhole = fewest <= manyFor(rarest, rows);
            if (countedWhole && rarest instanceof SearchTerm) {
                return leads.fromHitsWithin(read, rarest, FEW_ROWS);
            }
            if (countedWhole && ClueQuery.standsBy(read.key())) {
                return leads.walkHits(read, List.of(rarest), FEW_ROWS, FEW_ROWS + 1)
                        .places();
            }
        }
        return walks.goOnToTheEnd(walk).places();
    }

    /** How many hits are counted, and compared with the rows of a view of few, sooner than these are looked at. */
    private static int manyFor(Clue clue, int rows) {
        return clue instanceof SearchTerm
                ? Math.max(FEW_HITS, WORDS_FOR_A_LOOK * rows)
                : Math.min(Math.max(FEW_HITS, HITS_FOR_A_LOOK * rows), clue.countTo() - 1);
    }

    private List<Place> gatherOrSearch(ListRead read, LeadWalks.@Nullable Walk walk, Odds odds) {
        return read.clues().isEmpty() ? leads.gather(read) : search.search(read, walk, odds);
    }
}
