package io.baton.notifications;

import io.baton.assignment.OfferStanding;
import java.time.ZoneId;
import java.util.Locale;

/** What stands behind a link to answer by. */
public sealed interface AnswerSight {

    /** It leads nowhere: there is no such link, or whose it was works here no more. */
    record Nothing() implements AnswerSight {}

    /** It is too old, whatever it was for. */
    record RunOut(Locale locale, ZoneId zone) implements AnswerSight {}

    /**
     * An offer, and for whom it is said.
     *
     * @param justNow whether this very press made it so
     * @param reachable whether how to reach the person may be shown: right after accepting
     */
    record Offer(
            OfferedLead lead, String organisationName, Locale locale, ZoneId zone, boolean justNow, boolean reachable)
            implements AnswerSight {

        public OfferStanding standing() {
            return lead.offer().standing();
        }
    }
}
