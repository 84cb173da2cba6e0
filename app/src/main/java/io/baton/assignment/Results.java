package io.baton.assignment;

import io.baton.access.ActingUser;
import io.baton.access.Holders;
import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.leads.LeadCustody;
import io.baton.leads.LeadInCustody;
import io.baton.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what came of a command, lead by lead, with what is true now. */
@Component
class Results {

    private final LeadCustody leads;
    private final Holders holders;
    private final Offices offices;

    Results(LeadCustody leads, Holders holders, Offices offices) {
        this.leads = leads;
        this.holders = holders;
        this.offices = offices;
    }

    /** Results in the order of the request; the leads are read anew, after the writes. */
    List<LeadResult> of(UUID organisationId, Verdicts verdicts, CustodyResult done) {
        Map<UUID, LeadInCustody> now =
                leads.read(organisationId, verdicts.known().leads().keySet());
        Names names = new Names(
                holders.namesOf(organisationId, Verdicts.holders(List.copyOf(now.values()))),
                offices.listAll(organisationId).stream().collect(Collectors.toMap(OfficeView::id, OfficeView::name)));
        ActingUser user = verdicts.known().user();
        return verdicts.known().requested().stream()
                .map(id -> {
                    LeadInCustody lead = now.get(id);
                    Refusal refusal = verdicts.refusals().get(id);
                    if (lead == null) {
                        return new LeadResult(id, null, null, null, null, refusal, null);
                    }
                    return refusal == null
                            ? done(lead, done, names)
                            : new LeadResult(
                                    id, null, null, null, null, refusal, names.now(lead, isElsewhere(user, lead)));
                })
                .toList();
    }

    private static LeadResult done(LeadInCustody lead, CustodyResult done, Names names) {
        boolean gives = switch (done) {
            case ASSIGNED, REASSIGNED, FORWARDED -> true;
            case ACCEPTED,
                    REJECTED,
                    REVOKED,
                    DISPATCHED,
                    RECALLED,
                    RETURNED_TO_CORPORATE,
                    CAMPAIGN_SET,
                    GROUP_SET,
                    STATUS_SET,
                    CLOSED,
                    REOPENED,
                    VALIDATED -> false;
        };
        boolean sends = done == CustodyResult.DISPATCHED || done == CustodyResult.FORWARDED;
        return new LeadResult(
                lead.id(),
                done,
                gives ? lead.holderUserId() : null,
                sends ? lead.holdingOfficeId() : null,
                done == CustodyResult.ACCEPTED ? lead.contactId() : null,
                null,
                names.now(lead, false));
    }

    private static boolean isElsewhere(ActingUser user, LeadInCustody lead) {
        UUID office = lead.holdingOfficeId();
        return !user.coordinates(office)
                && !user.office().id().equals(office)
                && !CustodyRules.holds(user, lead.standing());
    }

    private record Names(Map<UUID, String> ofUsers, Map<UUID, String> ofOffices) {

        LeadNow now(LeadInCustody lead, boolean elsewhere) {
            UUID holder = elsewhere ? null : lead.holderUserId();
            return new LeadNow(
                    lead.number(),
                    lead.displayName(),
                    lead.stage(),
                    holder,
                    nameOf(holder),
                    lead.holdingOfficeId(),
                    ofOffices.getOrDefault(lead.holdingOfficeId(), ""),
                    elsewhere);
        }

        private @Nullable String nameOf(@Nullable UUID user) {
            return user == null ? null : ofUsers.get(user);
        }
    }
}
