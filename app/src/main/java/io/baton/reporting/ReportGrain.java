package io.baton.reporting;

/** Over how long sums are kept, as their table spells it. */
final class ReportGrain {

    static final String DAY = "DAY";
    static final String MONTH = "MONTH";

    private ReportGrain() {}
}
