package io.baton.assignment;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Holder;
import io.baton.access.Holders;
import io.baton.leads.LeadCustody;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Actor;
import io.baton.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Front door: offers leads in the transaction that created them, each to the user it is meant for. */
@Component
public class FirstCustody {

    private final ActingUsers users;
    private final LeadCustody leads;
    private final Holders holders;
    private final Offers offers;

    FirstCustody(ActingUsers users, LeadCustody leads, Holders holders, Offers offers) {
        this.users = users;
        this.leads = leads;
        this.holders = holders;
        this.offers = offers;
    }

    /**
     * Offers each lead to its user: a few statements, however many they are.
     *
     * @param userOf the user of each lead
     * @return of leads that stay unassigned why: {@code NOT_PERMITTED}, {@code USER_INACTIVE},
     *     {@code CANNOT_HOLD_LEADS}, {@code SELF_ASSIGNMENT}, {@code OTHER_OFFICE}
     */
    public Map<UUID, Refusal> offer(Actor actor, Map<UUID, UUID> userOf) {
        if (userOf.isEmpty()) {
            return Map.of();
        }
        ActingUser user = users.get(actor);
        Map<UUID, LeadInCustody> locked = leads.lock(actor.organisationId(), userOf.keySet());
        Map<UUID, Holder> chosen = holders.lock(actor.organisationId(), new HashSet<>(userOf.values()));
        Map<UUID, Refusal> refusals = new HashMap<>();
        List<LeadInCustody> admitted = new ArrayList<>();
        userOf.forEach((leadId, userId) -> {
            LeadInCustody lead = Objects.requireNonNull(locked.get(leadId), "the lead was just created");
            Optional<Refusal> refusal = refusal(user, lead, chosen.get(userId));
            refusal.ifPresentOrElse(found -> refusals.put(leadId, found), () -> admitted.add(lead));
        });
        offers.make(actor, CustodyMove.ASSIGN, admitted, userOf);
        return refusals;
    }

    private static Optional<Refusal> refusal(
            ActingUser user, LeadInCustody lead, @org.jspecify.annotations.Nullable Holder chosen) {
        if (chosen == null) {
            return Optional.of(Refusals.USER_INACTIVE);
        }
        return CustodyRules.assigning(user, lead.standing())
                .or(() -> Recipients.choosing(user, chosen))
                .or(() -> chosen.officeId().equals(lead.holdingOfficeId())
                        ? Optional.empty()
                        : Optional.of(Refusals.OTHER_OFFICE));
    }
}
