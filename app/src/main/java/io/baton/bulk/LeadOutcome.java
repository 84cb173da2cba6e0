package io.baton.bulk;

/**
 * What came of one lead of a bulk work.
 *
 * @param place in the list, from 1
 * @param outcome {@link #DONE}, or the code of the refusal
 */
record LeadOutcome(int place, String outcome) {

    static final String DONE = "DONE";
}
