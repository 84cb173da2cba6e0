package io.baton.assignment;

import io.baton.access.ActingUser;
import io.baton.leads.CloseOutcome;
import io.baton.leads.LeadStanding;
import io.baton.shared.Refusal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which commands a person can give for a lead as it stands: by the very rules that decide them. */
public final class PossibleCommands {

    private PossibleCommands() {}

    public static Set<CustodyCommand> of(ActingUser user, LeadStanding lead) {
        Set<CustodyCommand> possible = EnumSet.noneOf(CustodyCommand.class);
        for (CustodyCommand command : CustodyCommand.values()) {
            if (refusal(command, user, lead).isEmpty()) {
                possible.add(command);
            }
        }
        return possible;
    }

    /** Whether a user can merge the one lead, as it stands, into the other. */
    public static boolean mayMerge(ActingUser user, LeadStanding loser, LeadStanding winner) {
        return CustodyRules.mergingAway(user, loser).isEmpty()
                && CustodyRules.mergingInto(user, winner).isEmpty();
    }

    private static Optional<Refusal> refusal(CustodyCommand command, ActingUser user, LeadStanding lead) {
        return switch (command) {
            case ACCEPT -> CustodyRules.accepting(user, lead);
            case ASSIGN, AUTO_ASSIGN -> CustodyRules.assigning(user, lead);
            // where there is no other office, there is nowhere to dispatch to
            case DISPATCH ->
                user.worksInTheOnlyOffice()
                        ? Optional.of(Refusals.NOT_CORPORATE)
                        : CustodyRules.dispatching(user, lead);
            case RECALL -> CustodyRules.recalling(user, lead);
            case FORWARD -> CustodyRules.forwarding(user, lead);
            case CAMPAIGN -> CustodyRules.settingCampaign(user, lead, true);
            case GROUP -> CustodyRules.settingGroup(user, lead);
            case REVOKE -> CustodyRules.revoking(user, lead);
            case REJECT -> CustodyRules.rejecting(user, lead);
            case REJECT_FROM_OFFICE -> CustodyRules.rejectingFromOffice(user, lead);
            case STATUS -> CustodyRules.settingStatus(user, lead);
            case CLOSE -> CustodyRules.closing(user, lead, CloseOutcome.INVALID);
            case REOPEN -> CustodyRules.reopening(user, lead);
            case VALIDATE -> CustodyRules.validating(user, lead);
        };
    }
}
