package io.baton.lists;

import java.util.List;

/** How many there are of what a list asks for: each found out no further and no more often than it takes. */
final class Odds {

    private static final long UNKNOWN = -1;

    private final LeadListQuery leads;
    private final ClueQuery clues;
    private final ListRead read;
    private int countedTo;
    private List<Integer> counted = List.of();
    private long streams = UNKNOWN;
    private long all = UNKNOWN;

    Odds(LeadListQuery leads, ClueQuery clues, ListRead read) {
        this.leads = leads;
        this.clues = clues;
        this.read = read;
    }

    /** Of each clue how many hits there are, so many at least where there are more. */
    List<Integer> hitsUpTo(int most) {
        boolean knowsEnough =
                countedTo >= most || (countedTo > 0 && counted.stream().allMatch(hits -> hits < countedTo));
        if (!knowsEnough) {
            counted = clues.countHits(read.organisationId(), read.clues(), most);
            countedTo = most;
        }
        return counted;
    }

    /** How many rows the streams of the list have, as the database guesses. */
    long guessStreams() {
        if (streams == UNKNOWN) {
            streams = leads.guessStreams(read);
        }
        return streams;
    }

    /** How many leads the organisation has, as the database guesses. */
    long guessLeads() {
        if (all == UNKNOWN) {
            all = leads.guessLeads(read.organisationId());
        }
        return all;
    }
}
