package io.baton.reporting;

import io.baton.platform.Command;

/** Puts the sums right of leads that changed: one stretch of them. */
public record WorkOutReports() implements Command<ReportsWorkedOut> {}
