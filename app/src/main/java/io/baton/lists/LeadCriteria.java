package io.baton.lists;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a lead must be to stand on a list, beside its stage: scope and filters in one. Null asks nothing.
 *
 * @param offices in whose custody it is, in the order of their ids
 * @param sender from which office it came to the one that has it
 * @param lastEnd how its newest assignment ended
 */
record LeadCriteria(
        @Nullable List<UUID> offices,
        @Nullable UUID holder,
        @Nullable UUID sender,
        @Nullable UUID campaign,
        @Nullable UUID status,
        @Nullable String source,
        @Nullable String type,
        @Nullable String lastEnd) {

    /** What a list asks of a lead, or null when no lead can be on it. */
    static @Nullable LeadCriteria of(ListScope scope, ListView view, LeadFilter filter) {
        if (view.stages().isEmpty()) {
            return null;
        }
        String lastEnd = view == ListView.REJECTED || view == ListView.REVOKED ? view.name() : null;
        LeadCriteria filters = new LeadCriteria(
                null,
                filter.assigneeId(),
                null,
                filter.campaignId(),
                filter.statusId(),
                filter.source(),
                filter.type(),
                lastEnd);
        return switch (scope) {
            case ListScope.Nothing() -> null;
            case ListScope.Organisation() -> filters;
            case ListScope.Offices(var ids) ->
                filters.inOffices(ids.stream().sorted().toList());
            case ListScope.Holder(var holder) -> filters.heldBy(holder, filter.officeId());
            case ListScope.SentBy(var sender, var at) -> filters.sentBy(sender, at);
        };
    }

    private LeadCriteria inOffices(List<UUID> ids) {
        return new LeadCriteria(ids, holder, sender, campaign, status, source, type, lastEnd);
    }

    private @Nullable LeadCriteria heldBy(UUID user, @Nullable UUID office) {
        if (holder != null && !holder.equals(user)) {
            return null;
        }
        List<UUID> only = office == null ? null : List.of(office);
        return new LeadCriteria(only, user, sender, campaign, status, source, type, lastEnd);
    }

    private LeadCriteria sentBy(UUID office, @Nullable UUID at) {
        return new LeadCriteria(
                at == null ? null : List.of(at), holder, office, campaign, status, source, type, lastEnd);
    }

    /** These criteria without the one that streams of this anchor fulfil by themselves. */
    LeadCriteria beside(Anchor anchor) {
        return new LeadCriteria(
                anchor == Anchor.OFFICE ? null : offices,
                anchor == Anchor.HOLDER ? null : holder,
                anchor == Anchor.SENDER ? null : sender,
                anchor == Anchor.CAMPAIGN ? null : campaign,
                anchor == Anchor.STATUS ? null : status,
                anchor == Anchor.SOURCE ? null : source,
                anchor == Anchor.TYPE ? null : type,
                lastEnd);
    }

    boolean isEmpty() {
        return equals(new LeadCriteria(null, null, null, null, null, null, null, null));
    }
}
