package io.baton.lists;

/** The lead repeats an earlier one, as far as is known. */
record DuplicateClue() implements Clue {}
