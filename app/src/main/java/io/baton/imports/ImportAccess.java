package io.baton.imports;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.NotFoundException;
import io.baton.platform.NotPermittedException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may ask what of an import: whoever may import into its office. Others are told that it is not there. */
@Component
class ImportAccess {

    private final ActingUsers users;
    private final LeadImportTable table;

    ImportAccess(ActingUsers users, LeadImportTable table) {
        this.users = users;
        this.table = table;
    }

    /** The import, locked. */
    ImportView lock(Actor actor, UUID importId) {
        ActingUser user = users.get(actor, Right.LEAD_IMPORT);
        return table.lock(actor.organisationId(), importId)
                .filter(view -> user.visibleOffices().contains(view.officeId()))
                .orElseThrow(() -> new NotFoundException("there is no such import"));
    }

    /** The office leads are brought into, which must be one of the user's. */
    UUID office(ActingUser user, @org.jspecify.annotations.Nullable UUID officeId) {
        UUID chosen = officeId == null ? user.office().id() : officeId;
        if (!user.visibleOffices().contains(chosen)) {
            throw new NotPermittedException("the office is none of yours");
        }
        return chosen;
    }
}
