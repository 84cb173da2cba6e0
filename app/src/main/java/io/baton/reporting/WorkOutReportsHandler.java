package io.baton.reporting;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes marks away and works their leads out anew. Whoever changes one of them meanwhile has made a mark that is not
 * seen here, and the lead stays marked. Refuses nothing.
 */
@Component
class WorkOutReportsHandler implements CommandHandler<WorkOutReports, ReportsWorkedOut> {

    /** Marks in one transaction. */
    static final int STRETCH = 2_000;

    private final ReportMarkTable marks;
    private final ReportFactTable facts;

    WorkOutReportsHandler(ReportMarkTable marks, ReportFactTable facts) {
        this.marks = marks;
        this.facts = facts;
    }

    @Override
    public Class<WorkOutReports> commandType() {
        return WorkOutReports.class;
    }

    @Override
    public ReportsWorkedOut handle(WorkOutReports command, Actor actor) {
        facts.hold(actor.organisationId());
        List<UUID> marked = marks.take(actor.organisationId(), STRETCH);
        if (!marked.isEmpty()) {
            facts.workOut(
                    actor.organisationId(), marked.stream().distinct().sorted().toList());
        }
        return new ReportsWorkedOut(marked.size());
    }
}
