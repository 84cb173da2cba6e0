package io.baton.reporting;

/**
 * What was put right.
 *
 * @param marks how many changes of leads are in the sums now that were not
 */
public record ReportsWorkedOut(int marks) {}
