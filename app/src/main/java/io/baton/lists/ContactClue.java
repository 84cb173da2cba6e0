package io.baton.lists;

/** The lead belongs to a contact: it was given one when it was accepted, or one shares a match key with it. */
record ContactClue() implements Clue {

    /** Each hit is a step through two indexes: where contacts are many, that many are enough to know. */
    private static final int COUNT_TO = 4_000;

    @Override
    public int countTo() {
        return COUNT_TO;
    }

    @Override
    public boolean isCountedDearly() {
        return true;
    }

    @Override
    public boolean isCheckedInSets() {
        return true;
    }

    @Override
    public boolean isCheckedById() {
        return false;
    }
}
