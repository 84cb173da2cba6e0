package io.baton.reporting;

import io.baton.assignment.LeadsValidated;
import io.baton.leads.LeadsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Marks leads that change, in the transaction of the change: one statement, however many they are. */
@Component
class ReportMarking {

    private final ReportMarkTable marks;

    ReportMarking(ReportMarkTable marks) {
        this.marks = marks;
    }

    @EventListener
    void on(LeadsChanged event) {
        if (!event.leadIds().isEmpty()) {
            marks.mark(event.organisationId(), event.leadIds());
        }
    }

    @EventListener
    void on(LeadsValidated event) {
        marks.mark(event.organisationId(), event.leadIds());
    }
}
