package io.baton.lists;

/**
 * Something asked of leads that is not answered by the lead's own columns. Each can be checked on one lead, and each
 * has hits: the set of leads it is true of, read from an index of its own. So a list narrowed by clues is either walked
 * in its order, where its rows are common, or taken from the hits of its rarest clue ({@link LeadFinder}).
 */
sealed interface Clue
        permits SearchTerm,
                CustomClue,
                DuplicateClue,
                ContactClue,
                EndedClue,
                ExpiredClue,
                RevocableClue,
                HappenedClue,
                ResultClue,
                ValidatedClue,
                CampaignClue,
                ImportClue,
                AlertClue {

    /** How many hits are worth counting: beyond it the clue is simply common. */
    default int countTo() {
        return ClueQuery.COUNT_TO;
    }

    /** Whether to count its hits takes longer than to look at every row of a view of few. */
    default boolean isCountedDearly() {
        return false;
    }

    /** Whether it is checked sooner on many leads together than on one after the other. */
    default boolean isCheckedInSets() {
        return false;
    }

    /** Whether it is checked by a lead's id alone, without its row. */
    default boolean isCheckedById() {
        return true;
    }

    /** Whether every hit fulfils the clue; otherwise hits are checked as well. */
    default boolean hitsAreExact() {
        return true;
    }
}
