package io.baton.lists;

import java.util.List;

/** The hits of a list's clues, counted no further and no more often than it takes. */
final class HitCounts {

    private final ClueQuery clues;
    private final ListRead read;
    private int countedTo;
    private List<Integer> counted = List.of();

    HitCounts(ClueQuery clues, ListRead read) {
        this.clues = clues;
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
