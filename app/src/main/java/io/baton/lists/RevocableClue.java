package io.baton.lists;

/** The lead is offered, and it is known when the offer will be taken back. */
record RevocableClue() implements Clue {

    @Override
    public boolean isCheckedById() {
        return false;
    }
}
