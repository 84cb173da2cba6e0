package io.baton.lists;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a lead must say for it to stand on a list, beside its stage: scope and filters in one. Null asks
 * nothing. What other tables must say are {@link Clue clues}.
 *
 * @param offices in whose custody it is, in the order of their ids
 * @param sender from which office it came to the one that has it
 * @param receivedFrom when it came there at the earliest
 * @param receivedBefore before when it came there
 */
record LeadCriteria(
        @Nullable List<UUID> offices,
        @Nullable UUID holder,
        @Nullable UUID sender,
        @Nullable UUID campaign,
        @Nullable UUID status,
        @Nullable UUID group,
        @Nullable String source,
        @Nullable String type,
        @Nullable OffsetDateTime receivedFrom,
        @Nullable OffsetDateTime receivedBefore) {

    /** What a list asks of a lead, or null when no lead can be on it. */
    static @Nullable LeadCriteria of(ListScope scope, ListView view, LeadFilter filter, Narrowing narrowing) {
        if (view.stages().isEmpty() || !narrowing.possible()) {
            return null;
        }
        LeadCriteria filters = new LeadCriteria(
                null,
                filter.assigneeId(),
                narrowing.sender(),
                filter.campaignId(),
                filter.statusId(),
                filter.groupId(),
                filter.source(),
                filter.type(),
                narrowing.receivedFrom(),
                narrowing.receivedBefore());
        Set<UUID> branch = narrowing.offices();
        return switch (scope) {
            case ListScope.Nothing() -> null;
            case ListScope.Organisation() -> filters.inOffices(branch);
            case ListScope.Offices(var ids) -> filters.inOffices(common(ids, branch));
            case ListScope.Holder(var holder) -> filters.heldBy(holder, common(only(filter.officeId()), branch));
            case ListScope.SentBy(var sender, var at) -> filters.sentBy(sender, common(only(at), branch));
        };
    }

    private static @Nullable Set<UUID> only(@Nullable UUID office) {
        return office == null ? null : Set.of(office);
    }

    /** What is in both; null is everything. */
    private static @Nullable Set<UUID> common(@Nullable Set<UUID> some, @Nullable Set<UUID> others) {
        if (some == null || others == null) {
            return some == null ? others : some;
        }
        return some.stream().filter(others::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** Null where it would be in none. */
    private @Nullable LeadCriteria inOffices(@Nullable Set<UUID> ids) {
        if (ids == null) {
            return this;
        }
        return ids.isEmpty() ? null : in(ids.stream().sorted().toList());
    }

    private @Nullable LeadCriteria heldBy(UUID user, @Nullable Set<UUID> at) {
        if (holder != null && !holder.equals(user)) {
            return null;
        }
        return new LeadCriteria(
                        offices, user, sender, campaign, status, group, source, type, receivedFrom, receivedBefore)
                .inOffices(at);
    }

    private @Nullable LeadCriteria sentBy(UUID office, @Nullable Set<UUID> at) {
        if (sender != null && !sender.equals(office)) {
            return null;
        }
        return new LeadCriteria(
                        offices, holder, office, campaign, status, group, source, type, receivedFrom, receivedBefore)
                .inOffices(at);
    }

    /** These criteria without what streams of this anchor, in this order, fulfil by themselves. */
    LeadCriteria beside(Anchor anchor, LeadOrder.Key key) {
        boolean inOrder = key == LeadOrder.Key.RECEIVED;
        return new LeadCriteria(
                anchor == Anchor.OFFICE ? null : offices,
                anchor == Anchor.HOLDER ? null : holder,
                anchor == Anchor.SENDER ? null : sender,
                anchor == Anchor.CAMPAIGN ? null : campaign,
                anchor == Anchor.STATUS ? null : status,
                anchor == Anchor.GROUP ? null : group,
                anchor == Anchor.SOURCE ? null : source,
                anchor == Anchor.TYPE ? null : type,
                inOrder ? null : receivedFrom,
                inOrder ? null : receivedBefore);
    }

    /** The same in these offices. */
    LeadCriteria in(List<UUID> others) {
        return new LeadCriteria(
                others, holder, sender, campaign, status, group, source, type, receivedFrom, receivedBefore);
    }

    /** Whether it asks when leads were received. */
    boolean isTimed() {
        return receivedFrom != null || receivedBefore != null;
    }

    boolean isEmpty() {
        return equals(new LeadCriteria(null, null, null, null, null, null, null, null, null, null));
    }
}
