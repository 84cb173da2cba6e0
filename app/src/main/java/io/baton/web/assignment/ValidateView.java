package io.baton.web.assignment;

import io.baton.leads.CloseOutcome;
import io.baton.leads.LeadInCustody;
import java.util.List;

/**
 * The dialog that asks how leads really ended.
 *
 * @param won how many of them are claimed to be won
 * @param lost how many are claimed to be lost
 */
public record ValidateView(Tagged tagged, long won, long lost) {

    static ValidateView of(List<LeadInCustody> leads, String from) {
        return new ValidateView(
                Tagged.of(leads, from), count(leads, CloseOutcome.WON), count(leads, CloseOutcome.LOST));
    }

    private static long count(List<LeadInCustody> leads, CloseOutcome outcome) {
        return leads.stream().filter(lead -> lead.closeOutcome() == outcome).count();
    }
}
