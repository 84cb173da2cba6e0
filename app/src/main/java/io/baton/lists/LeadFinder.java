package io.baton.lists;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Decides how a stretch of a list is found, so that every way is short. Where an index tells which rows belong to the
 * list, its streams are merged. Else a first short walk tells how common the list's rows are: if it fills the stretch,
 * done; if a longer walk will, it is walked; otherwise the rows are rare, and are taken from the search's tokens, or
 * gathered by whatever indexes help, and sorted.
 */
@Component
class LeadFinder {

    /** Rows of the first walk: a stretch of a common word is full long before. */
    static final int FIRST_WALK = 1_000;

    /** Rows of a longer walk, at least and at most; in between as many as the search has hits: each costs the same. */
    static final int LONG_WALK_LEAST = 7_500;

    static final int LONG_WALK = 40_000;

    /** The same by name or of several streams, where each row is somewhere else in the table: twice as dear. */
    static final int SCATTERED_WALK_LEAST = 2_000;

    static final int SCATTERED_WALK = 10_000;

    /** Keys that several streams together may give to be merged for one walk. */
    static final int MOST_KEYS = 40_000;

    /** Leads of one rare word that are looked up without more thought. */
    static final int FEW_HITS = 2_000;

    private final LeadListQuery leads;
    private final SearchTokenQuery tokens;

    LeadFinder(LeadListQuery leads, SearchTokenQuery tokens) {
        this.leads = leads;
        this.tokens = tokens;
    }

    /** The rows behind a place, or the first, in reading order; fewer than the limit only at the list's end. */
    List<Place> find(ListRead read) {
        if (!read.anchor().standsBy(read.key())) {
            return gatherOrSearch(read, 0);
        }
        if (read.isExact()) {
            return leads.merge(read);
        }
        LeadListQuery.Walked first = leads.walk(read, FIRST_WALK);
        if (isWhole(first, read)) {
            return first.places();
        }
        int found = first.places().size();
        int least = longWalk(read, 0);
        if (willFill(read, found, least)) {
            // Surely cheaper than even to count the search's hits; twice as far, because the first walk may have had
            // luck.
            LeadListQuery.Walked further = leads.walk(read, Math.min(2 * least, MOST_KEYS / read.countStreams()));
            if (isWhole(further, read)) {
                return further.places();
            }
        }
        return gatherOrSearch(read, found);
    }

    private List<Place> gatherOrSearch(ListRead read, int foundFirst) {
        List<Integer> hits = read.terms().isEmpty() ? List.of() : tokens.countHits(read.organisationId(), read.terms());
        int fewest = hits.stream().mapToInt(Integer::intValue).min().orElse(Integer.MAX_VALUE);
        if (fewest == 0) {
            return List.of();
        }
        if (fewest <= FEW_HITS) {
            return leads.fromTokens(read, List.of(read.terms().get(hits.indexOf(fewest))));
        }
        int longWalk = longWalk(read, fewest);
        // A walk that ends without enough was for nothing: it must be likely to fill the stretch in half its rows.
        if (willFill(read, foundFirst, longWalk / 2)) {
            LeadListQuery.Walked walked = leads.walk(read, longWalk);
            if (isWhole(walked, read)) {
                return walked.places();
            }
        }
        return hits.isEmpty() || read.anchor() == Anchor.HOLDER
                ? leads.gather(read)
                : leads.fromTokens(read, rarestFirst(read, hits));
    }

    /** Whether a walk of so many rows will fill the stretch, if it goes on as the first walk did. */
    private static boolean willFill(ListRead read, int foundFirst, int rows) {
        return foundFirst > 0 && (long) read.limit() * FIRST_WALK / foundFirst <= rows;
    }

    private static int longWalk(ListRead read, int fewestHits) {
        int known = read.terms().isEmpty() ? 0 : fewestHits;
        boolean scattered = read.key() == LeadOrder.Key.NAME || read.countStreams() > 1;
        int rows = scattered
                ? Math.clamp(known / 2, SCATTERED_WALK_LEAST, SCATTERED_WALK)
                : Math.clamp(known, LONG_WALK_LEAST, LONG_WALK);
        return Math.min(rows, MOST_KEYS / read.countStreams());
    }

    private static boolean isWhole(LeadListQuery.Walked walked, ListRead read) {
        return walked.sawAll() || walked.places().size() == read.limit();
    }

    /**
     * The terms whose tokens are intersected before any lead is looked up: those that are not simply common, or all
     * where every one is.
     */
    private static List<SearchTerm> rarestFirst(ListRead read, List<Integer> hits) {
        boolean allCommon = hits.stream().allMatch(count -> count >= SearchTokenQuery.COUNT_TO);
        return IntStream.range(0, hits.size())
                .boxed()
                .filter(index -> allCommon || hits.get(index) < SearchTokenQuery.COUNT_TO)
                .sorted(Comparator.comparing(hits::get))
                .map(read.terms()::get)
                .toList();
    }
}
