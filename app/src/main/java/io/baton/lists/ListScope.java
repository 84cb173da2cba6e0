package io.baton.lists;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.leads.LeadVisibility;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose leads a list may show: a coordinator's are those of offices, everybody else's are the own. */
sealed interface ListScope {

    /** All leads there are. */
    record Organisation() implements ListScope {}

    /** The leads in these offices' custody. */
    record Offices(Set<UUID> ids) implements ListScope {}

    /** The leads one user holds. */
    record Holder(UUID userId) implements ListScope {}

    /**
     * The leads that came from an office to another.
     *
     * @param atOffice the office they are at, or null for any
     */
    record SentBy(UUID officeId, @Nullable UUID atOffice) implements ListScope {}

    /** No lead at all. */
    record Nothing() implements ListScope {}

    /** The scope of a view with its filters for a user, before the filters but the office. */
    static ListScope of(ActingUser user, ListView view, LeadFilter filter) {
        if (view == ListView.DISPATCHED) {
            return LeadVisibility.recalls(user)
                    ? new SentBy(user.corporateOfficeId(), filter.officeId())
                    : new Nothing();
        }
        if (view == ListView.ASSIGNED_TO_ME || !user.may(Right.LEAD_VIEW_OFFICE)) {
            boolean own = user.may(Right.LEAD_VIEW_OFFICE) || user.may(Right.LEAD_VIEW_OWN);
            return own ? new Holder(user.id()) : new Nothing();
        }
        UUID office = filter.officeId();
        if (office != null) {
            return user.visibleOffices().contains(office) ? new Offices(Set.of(office)) : new Nothing();
        }
        return user.seesWholeOrganisation() ? new Organisation() : new Offices(user.visibleOffices());
    }
}
