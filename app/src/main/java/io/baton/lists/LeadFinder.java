package io.baton.lists;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides how a stretch of a list is found, so that every way is short. Where an index tells which rows belong to the
 * list, its streams are merged. In a view of few rows no way is long. Else a first short walk tells how common the
 * list's rows are: if it fills the stretch, done; if a longer walk will, it is walked. Otherwise the rows are rare:
 * those that fulfil clues are taken from the hits of the clues ({@link #search}), others gathered by whatever indexes
 * help, and sorted.
 */
@Component
class LeadFinder {

    /** Rows of the first walk: a stretch of a common word is full long before. */
    static final int FIRST_WALK = 1_000;

    /** The same where each row is dear to look at. */
    static final int FIRST_SCATTERED_WALK = 300;

    /** Rows of a longer walk. */
    static final int LONG_WALK = 7_500;

    /** The same by name or of several streams, where each row is somewhere else in the table: twice as dear. */
    static final int SCATTERED_WALK = 2_000;

    /** The same where no row need be looked at, and clues are asked of many ids together. */
    static final int WALK_OF_IDS = 4_000;

    /** As many hits are put in order while one row of a walk is looked at and its clues are checked. */
    static final int HITS_FOR_A_ROW = 3;

    /** Keys that several streams together may give to be merged for one walk. */
    static final int MOST_KEYS = 40_000;

    /** Leads of one rare clue that are looked up without more thought. */
    static final int FEW_HITS = 2_000;

    /** Hits that are counted, and compared with a view of few, while one of its rows is looked at and checked. */
    static final int HITS_FOR_A_LOOK = 3;

    /** The same of the hits of words, which lie side by side and are looked up in a set as they come. */
    static final int WORDS_FOR_A_LOOK = 12;

    /** Rows of a view that are all looked at sooner than many hits are put in order. */
    static final int FEW_ROWS = 5_000;

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
    private final ClueQuery clues;

    LeadFinder(LeadListQuery leads, ClueQuery clues) {
        this.leads = leads;
        this.clues = clues;
    }

    /** The rows behind a place, or the first, in reading order; fewer than the limit only at the list's end. */
    List<Place> find(ListRead asked) {
        ListRead read = byFewest(asked);
        HitCounts hits = new HitCounts(read);
        if (!read.anchor().standsBy(read.key())) {
            return gatherOrSearch(read, null, hits);
        }
        if (read.isExact()) {
            return leads.merge(read);
        }
        int rows = leads.countStreams(read, FEW_ROWS + 1);
        if (rows <= FEW_ROWS) {
            return findAmongFew(read, rows);
        }
        Walk walk = begin(read);
        int longWalk = longWalk(read);
        if (!walk.isWhole() && walk.rowsToFill() <= longWalk && !areHitsCheaper(read, hits, walk.rowsToFill())) {
            // Twice as far, because the first walk may have had luck.
            walk = goOnTo(walk, 2L * longWalk);
        }
        return walk.isWhole() ? walk.places() : gatherOrSearch(read, walk, hits);
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
     * Whether a clue has so few hits that they are put in order sooner than the list is walked so far. Before a short
     * walk it is not worth counting them.
     */
    private static boolean areHitsCheaper(ListRead read, HitCounts counts, long rowsToFill) {
        if (rowsToFill <= SCATTERED_WALK || read.clues().isEmpty() || !ClueQuery.standsBy(read.key())) {
            return false;
        }
        int many = (int) Math.min(ClueQuery.COUNT_TO, HITS_FOR_A_ROW * rowsToFill);
        List<Integer> hits = counts.upTo(many);
        return IntStream.range(0, hits.size())
                .anyMatch(index ->
                        hits.get(index) < Math.min(many, read.clues().get(index).countTo()));
    }

    /**
     * A walk along the list that can go on.
     *
     * @param rowsToFill how many rows, as the first ones promise, a page takes
     */
    private record Walk(ListRead read, LeadListQuery.Walked walked, long rowsToFill) {

        List<Place> places() {
            return walked.places();
        }

        boolean isWhole() {
            return walked.isWhole();
        }

        /** How many of the rows to fill a page are left, as far as a long walk goes. */
        long rowsLeft() {
            return Math.min(rowsToFill, 2L * LONG_WALK)
                    * (read.limit() - walked.places().size())
                    / read.limit();
        }
    }

    private Walk begin(ListRead read) {
        int rows = isScattered(read) ? FIRST_SCATTERED_WALK : FIRST_WALK;
        LeadListQuery.Walked first = walk(read, rows);
        int found = first.places().size();
        long rowsToFill = found == 0 ? Long.MAX_VALUE : (long) read.limit() * rows / found;
        return new Walk(read, first, rowsToFill);
    }

    /**
     * So many rows further at most. Where rows are looked at all together and not until it is enough, no more of them
     * at once than the walk promises to take.
     */
    private Walk goOnTo(Walk walk, long rows) {
        Walk further = walk;
        if (!isWalkedInSets(walk.read())) {
            return walk.isWhole() ? walk : goOn(walk, rows);
        }
        long left = rows;
        while (!further.isWhole() && left > 0) {
            long step = Math.min(left, Math.max(FIRST_WALK / 5, further.rowsLeft() * 5 / 4));
            further = goOn(further, step);
            left -= step;
        }
        return further;
    }

    /**
     * Neighbours in a list of all by time of arrival are neighbours in every table, and are looked up together for less
     * than half of what it takes one by one. Of others that holds only where their ids are enough.
     */
    private static boolean isWalkedInSets(ListRead read) {
        return (!isScattered(read) || read.isCheckedById())
                && read.clues().stream().anyMatch(Clue::isCheckedInSets);
    }

    private LeadListQuery.Walked walk(ListRead read, int most) {
        return isWalkedInSets(read) ? leads.walkInSets(read, most) : leads.walk(read, most);
    }

    /** From where it stopped, so many rows further at most. */
    private Walk goOn(Walk walk, long rows) {
        ListRead read = walk.read();
        int found = walk.places().size();
        ListRead rest = read.read(read.descending(), walk.walked().last(), read.limit() - found);
        int most = (int) Math.min(rows, MOST_KEYS / read.countStreams());
        return new Walk(read, walk.walked().and(walk(rest, most)), walk.rowsToFill());
    }

    /** A view of few rows: the few leads a clue finds, or which of its many are of the view, or every row. */
    private List<Place> findAmongFew(ListRead read, int rows) {
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
        return leads.walk(read, FEW_ROWS + 1).places();
    }

    /** How many hits are counted, and compared with the rows of a view of few, sooner than these are looked at. */
    private static int manyFor(Clue clue, int rows) {
        return clue instanceof SearchTerm
                ? Math.max(FEW_HITS, WORDS_FOR_A_LOOK * rows)
                : Math.min(Math.max(FEW_HITS, HITS_FOR_A_LOOK * rows), clue.countTo() - 1);
    }

    private List<Place> gatherOrSearch(ListRead read, @Nullable Walk walk, HitCounts hits) {
        return read.clues().isEmpty() ? leads.gather(read) : search(read, walk, hits);
    }

    /**
     * Clues whose rows are not common where the list begins. Few hits are all looked up, and so are few rows. Many hits
     * are put in the order of the list by what stands beside them, and looked up until there are enough: a long view
     * has enough of them soon, and a short one is read whole, by its keys, to tell which of them it has. Of one word
     * the hits are rather a set in which the keys of the list are looked up, as they come. Where all clues are common,
     * putting their hits in order takes longer than to look at the rows of a narrow filter, or to walk on.
     *
     * @param walk how far it was walked in vain; null where the list cannot be walked
     */
    private List<Place> search(ListRead read, @Nullable Walk walk, HitCounts counts) {
        List<String> beginnings = beginnings(read);
        if (beginnings.size() > 1 && Collections.min(counts.upTo(LOOK_UPS + 1)) > LOOK_UPS) {
            return alongBeginnings(read, beginnings);
        }
        List<Integer> hits = counts.upTo(ClueQuery.COUNT_TO);
        int fewest = Collections.min(hits);
        if (fewest == 0) {
            return List.of();
        }
        if (fewest <= FEW_HITS) {
            return leads.fromHits(read, List.of(read.clues().get(hits.indexOf(fewest))));
        }
        boolean allCommon = areAllCommon(read, hits);
        Walk walked = allCommon && walk != null ? goOnAsHitsPromise(walk) : walk;
        if (walked != null && walked.isWhole()) {
            return walked.places();
        }
        boolean alongHits = !allCommon || read.key() == LeadOrder.Key.NAME;
        if (alongHits && hasEnoughAmongFirstHits(read)) {
            LeadListQuery.Walked first = leads.walkHits(read, read.clues(), 0, FIRST_LOOK_UPS);
            if (first.isWhole()) {
                return first.places();
            }
        }
        return searchFurther(read, walked, hits);
    }

    /** The same once it was tried in vain to walk, and to look up the first hits. */
    private List<Place> searchFurther(ListRead read, @Nullable Walk walk, List<Integer> hits) {
        int fewest = Collections.min(hits);
        if (walk != null && isToldByKeys(read)) {
            boolean byName = read.key() == LeadOrder.Key.NAME;
            // by name a whole view may be looked at: where the database guesses that it is no vast one
            if (!byName || leads.guessStreams(read) <= VIEW_FOR_A_SET) {
                LeadListQuery.Walked among = leads.walkAmongHits(read, byName ? 2 * VIEW_FOR_A_SET : KEYS_FOR_A_SET);
                if (among.isWhole()) {
                    return among.places();
                }
            }
        }
        if (areAllCommon(read, hits)) {
            if (!read.checks().isEmpty() && leads.countBelonging(read, FEW_ROWS + 1) <= FEW_ROWS) {
                return leads.gather(read);
            }
            if (walk != null && walk.rowsToFill() <= LONG_WALK) {
                Walk further = goOnTo(walk, 2 * walk.rowsToFill());
                if (further.isWhole()) {
                    return further.places();
                }
            }
        }
        int shortView = Math.min(SHORT_VIEW, MOST_KEYS / read.countStreams());
        int rows = leads.countStreams(read, shortView + 1);
        boolean inOrder = ClueQuery.standsBy(read.key());
        boolean fewerRowsThanHits = rows <= shortView && rows <= fewest;
        if (rows <= FEW_ROWS || (!inOrder && !onlyWords(read) && fewerRowsThanHits)) {
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
    private Walk goOnAsHitsPromise(Walk walk) {
        ListRead read = walk.read();
        long rows = read.limit() * leads.guessLeads(read.organisationId()) / ClueQuery.COUNT_TO;
        boolean isNear =
                !isScattered(read) && read.clues().size() == 1 && read.checks().isEmpty() && rows <= LONG_WALK;
        return isNear ? goOnTo(walk, 2 * rows) : walk;
    }

    /**
     * Whether the hits of the one thing that is asked stand in the order of the list, and the view has so many of all
     * leads that a stretch of it is among the first of them.
     */
    private boolean hasEnoughAmongFirstHits(ListRead read) {
        boolean inOrder = read.clues().size() == 1
                && read.checks().isEmpty()
                && read.lacking().isEmpty()
                && ClueQuery.standsBy(read.key())
                && ClueQuery.standBesideTheirPlace(read.clues().getFirst());
        if (!inOrder) {
            return false;
        }
        long view = leads.guessStreams(read);
        // by name a view that is not vast is rather looked at whole
        boolean isVast = read.key() != LeadOrder.Key.NAME || view > VIEW_FOR_A_SET;
        // twice as many as it takes, because the first hits may have had bad luck
        return isVast && view * FIRST_LOOK_UPS / 2 >= read.limit() * leads.guessLeads(read.organisationId());
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

    /** The hits of a list's clues, counted no further and no more often than it takes. */
    private final class HitCounts {

        private final ListRead read;
        private int countedTo;
        private List<Integer> counted = List.of();

        HitCounts(ListRead read) {
            this.read = read;
        }

        /** Of each clue how many there are, so many at least where there are more. */
        List<Integer> upTo(int most) {
            boolean knowsEnough =
                    countedTo >= most || (countedTo > 0 && counted.stream().allMatch(hits -> hits < countedTo));
            if (!knowsEnough) {
                counted = clues.countHits(read.organisationId(), read.clues(), most);
                countedTo = most;
            }
            return counted;
        }
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

    private static int longWalk(ListRead read) {
        int scattered = read.isCheckedById() ? WALK_OF_IDS : SCATTERED_WALK;
        return Math.min(isScattered(read) ? scattered : LONG_WALK, MOST_KEYS / read.countStreams());
    }

    /** Whether each row of the list is somewhere else in the table. */
    private static boolean isScattered(ListRead read) {
        return read.key() == LeadOrder.Key.NAME || read.countStreams() > 1;
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
