package io.baton.web.assignment;

import java.util.List;
import java.util.UUID;

/** What was chosen in the dialog that chooses who gets leads. */
record AssignForm(List<UUID> leadIds, List<UUID> userIds, boolean confirmed, boolean reassign, String from) {

    /** Where the form goes. */
    String action() {
        return reassign ? "/leads/revoke" : "/leads/assign";
    }
}
