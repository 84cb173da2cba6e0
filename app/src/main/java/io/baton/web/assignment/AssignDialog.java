package io.baton.web.assignment;

import io.baton.assignment.Assignments;
import io.baton.assignment.PossibleRecipient;
import io.baton.http.Caller;
import io.baton.leads.LeadInCustody;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills the dialog that chooses who gets leads: those with the fewest open leads stand first, as they get more. */
final class AssignDialog {

    private AssignDialog() {}

    static AssignView open(
            Assignments assignments, Caller caller, List<LeadInCustody> leads, String from, boolean reassign) {
        return new AssignView(
                Tagged.of(leads, from), people(assignments, caller, leads), reassign, false, List.of(), null);
    }

    /** The same dialog again, because of the choice. */
    static AssignView again(
            Assignments assignments,
            Caller caller,
            List<LeadInCustody> leads,
            AssignForm form,
            boolean confirm,
            @Nullable String problemKey) {
        return new AssignView(
                Tagged.of(leads, form.from()),
                people(assignments, caller, leads),
                form.reassign(),
                confirm,
                form.userIds(),
                problemKey);
    }

    private static List<PossibleRecipient> people(Assignments assignments, Caller caller, List<LeadInCustody> leads) {
        Set<UUID> offices = leads.stream().map(LeadInCustody::holdingOfficeId).collect(Collectors.toSet());
        List<UUID> ids = leads.stream().map(LeadInCustody::id).toList();
        return assignments.listRecipients(caller.organisationId(), offices, ids).stream()
                .sorted(PossibleRecipient.AS_THEY_ARE_SERVED)
                .toList();
    }
}
