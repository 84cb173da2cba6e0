package io.baton.lists;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Decides how a stretch of a list is found, so that every way is short. Where an index tells which rows belong to the
 * list, its streams are merged. Else a first short walk tells how common the list's rows are: if it fills the stretch,
 * done; if a longer walk will, it is walked. Otherwise the rows are rare: those of a search are taken from its tokens
 * ({@link #search}), others gathered by whatever indexes help, and sorted.
 */
@Component
class LeadFinder {

    /** Rows of the first walk: a stretch of a common word is full long before. */
    static final int FIRST_WALK = 1_000;

    /** Rows of a longer walk. */
    static final int LONG_WALK = 7_500;

    /** The same by name or of several streams, where each row is somewhere else in the table: twice as dear. */
    static final int SCATTERED_WALK = 2_000;

    /** Keys that several streams together may give to be merged for one walk. */
    static final int MOST_KEYS = 40_000;

    /** Leads of one rare word that are looked up without more thought. */
    static final int FEW_HITS = 2_000;

    /** Rows of a short view, which are all read, by their keys, sooner than it is filled from the tokens. */
    static final int SHORT_VIEW = 20_000;

    /** Leads looked up along the tokens: a view that is not short has enough of them among these. */
    static final int LOOK_UPS = 5_000;

    /** Rows of a view that are read whole sooner than the words of a search, if these are common, are intersected. */
    static final int SMALL_VIEW = 5_000;

    private final LeadListQuery leads;
    private final SearchTokenQuery tokens;

    LeadFinder(LeadListQuery leads, SearchTokenQuery tokens) {
        this.leads = leads;
        this.tokens = tokens;
    }

    /** The rows behind a place, or the first, in reading order; fewer than the limit only at the list's end. */
    List<Place> find(ListRead read) {
        if (!read.anchor().standsBy(read.key())) {
            return gatherOrSearch(read);
        }
        if (read.isExact()) {
            return leads.merge(read);
        }
        LeadListQuery.Walked first = leads.walk(read, FIRST_WALK);
        if (isWhole(first, read)) {
            return first.places();
        }
        int rows = longWalk(read);
        if (willFill(read, first.places().size(), rows)) {
            // Surely cheaper than even to count the search's hits; twice as far, because the first walk may have had
            // luck.
            LeadListQuery.Walked further = leads.walk(read, Math.min(2 * rows, MOST_KEYS / read.countStreams()));
            if (isWhole(further, read)) {
                return further.places();
            }
        }
        return gatherOrSearch(read);
    }

    private List<Place> gatherOrSearch(ListRead read) {
        return read.terms().isEmpty() ? leads.gather(read) : search(read);
    }

    /**
     * A search whose rows are not common where the list begins. Few hits are all looked up. Many are put in the order
     * of the list by what stands beside their tokens, and looked up until there are enough: a long view has enough of
     * them soon, and a short one is read whole, by its keys, to tell which of them it has.
     */
    private List<Place> search(ListRead read) {
        List<String> beginnings = beginnings(read);
        if (beginnings.size() > 1 && Collections.min(countHits(read, LOOK_UPS + 1)) > LOOK_UPS) {
            return alongBeginnings(read, beginnings);
        }
        List<Integer> hits = countHits(read, SearchTokenQuery.COUNT_TO);
        int fewest = Collections.min(hits);
        if (fewest == 0) {
            return List.of();
        }
        if (fewest <= FEW_HITS) {
            return leads.fromTokens(read, List.of(read.terms().get(hits.indexOf(fewest))));
        }
        List<SearchTerm> rare = rarestFirst(read, hits);
        if (!SearchTokenQuery.standsBy(read.key())) {
            return leads.fromTokens(read, rare);
        }
        LeadListQuery.Walked walked = leads.walkTokens(read, rare, shortView(read), LOOK_UPS);
        return isWhole(walked, read) ? walked.places() : leads.fromTokens(read, rare);
    }

    private List<Integer> countHits(ListRead read, int upTo) {
        return tokens.countHits(read.organisationId(), read.terms(), upTo);
    }

    /** How many rows a view has at most that is short enough to be read whole, or 0 where it is longer. */
    private int shortView(ListRead read) {
        int most = Math.min(SHORT_VIEW, MOST_KEYS / read.countStreams());
        return leads.countStreams(read, most + 1) <= most ? most : 0;
    }

    /** The beginnings of what is searched, where leads stand under them in the order of the list. */
    private static List<String> beginnings(ListRead read) {
        if (read.key() != LeadOrder.Key.RECEIVED) {
            return List.of();
        }
        return read.terms().stream()
                .map(SearchTerm::beginning)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * Several words of which none is rare, such as {@code an sc}: those that have words with the same beginnings stand
     * in the order of arrival, and are read as far as it takes. A view of few rows is sooner read whole.
     */
    private List<Place> alongBeginnings(ListRead read, List<String> beginnings) {
        int rows = leads.countStreams(read, SMALL_VIEW + 1);
        LeadListQuery.Walked walked = rows <= SMALL_VIEW
                ? leads.walk(read, SMALL_VIEW + 1)
                : leads.walkBeginnings(read, beginnings, LOOK_UPS);
        return isWhole(walked, read) ? walked.places() : leads.fromTokens(read, read.terms());
    }

    /** Whether a walk of so many rows will fill the stretch, if it goes on as the first walk did. */
    private static boolean willFill(ListRead read, int foundFirst, int rows) {
        return foundFirst > 0 && (long) read.limit() * FIRST_WALK / foundFirst <= rows;
    }

    private static int longWalk(ListRead read) {
        boolean scattered = read.key() == LeadOrder.Key.NAME || read.countStreams() > 1;
        return Math.min(scattered ? SCATTERED_WALK : LONG_WALK, MOST_KEYS / read.countStreams());
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
