package io.baton.lists;

/** The time to answer the lead's offer is over, and nobody has decided yet what becomes of it. */
record ExpiredClue() implements Clue {

    @Override
    public boolean isCheckedById() {
        return false;
    }
}
