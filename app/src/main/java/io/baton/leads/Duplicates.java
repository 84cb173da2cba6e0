package io.baton.leads;

import io.baton.access.ActingUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Front door: who seems to be here already. Reads only. */
@Component
public class Duplicates {

    private static final int MOST_SHOWN = 5;

    private final DuplicateQuery query;
    private final LeadDrafting drafting;

    Duplicates(DuplicateQuery query, LeadDrafting drafting) {
        this.query = query;
        this.drafting = drafting;
    }

    /**
     * Looks through the leads of the whole organisation.
     *
     * @param typed as far as it is typed
     * @param officeId whose country a phone is read in
     * @param except the lead itself when it is there already, or null
     */
    public DuplicateWarning find(ActingUser user, LeadDraft typed, UUID officeId, @Nullable UUID except) {
        LeadDraft draft = drafting.clean(user.organisationId(), officeId, typed);
        List<DuplicateWarning.Duplicate> seen = new ArrayList<>();
        boolean elsewhere = false;
        for (DuplicateQuery.Found found : query.candidates(user.organisationId(), draft, except)) {
            Optional<DuplicateReason> reason = DuplicateRule.reason(draft, found.candidate());
            if (reason.isEmpty()) {
                continue;
            }
            if (!LeadVisibility.sees(user, found.holdingOfficeId(), found.holderUserId())) {
                elsewhere = true;
            } else if (seen.size() < MOST_SHOWN) {
                seen.add(shown(found, reason.get()));
            }
        }
        return new DuplicateWarning(seen, elsewhere);
    }

    private static DuplicateWarning.Duplicate shown(DuplicateQuery.Found found, DuplicateReason reason) {
        return new DuplicateWarning.Duplicate(
                found.id(),
                found.number(),
                found.displayName(),
                found.stage(),
                found.closeOutcome(),
                found.holderName(),
                found.receivedAt(),
                reason);
    }
}
