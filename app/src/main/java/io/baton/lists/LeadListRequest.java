package io.baton.lists;

import org.jspecify.annotations.Nullable;

/**
 * Which stretch of which list.
 *
 * @param cursor where the stretch begins, as an earlier stretch gave it; null for the beginning
 * @param limit how many rows at most, from 1 to {@link #MOST}
 */
public record LeadListRequest(
        ListView view,
        LeadFilter filter,
        LeadOrder order,
        @Nullable String cursor,
        int limit) {

    public static final int MOST = 200;
    public static final int USUAL = 50;

    public LeadListRequest {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be from 1 to " + MOST);
        }
    }

    /** The first stretch of a view in its usual order. */
    public static LeadListRequest of(ListView view) {
        return new LeadListRequest(view, LeadFilter.NONE, LeadOrder.NEWEST, null, USUAL);
    }

    /** A stretch of what somebody selected. */
    public static LeadListRequest of(LeadSelection selection, @Nullable String cursor, int limit) {
        return new LeadListRequest(selection.view(), selection.filter(), selection.order(), cursor, limit);
    }

    public LeadListRequest with(LeadFilter otherFilter) {
        return new LeadListRequest(view, otherFilter, order, cursor, limit);
    }

    public LeadListRequest with(LeadOrder otherOrder) {
        return new LeadListRequest(view, filter, otherOrder, cursor, limit);
    }

    public LeadListRequest from(@Nullable String otherCursor) {
        return new LeadListRequest(view, filter, order, otherCursor, limit);
    }

    public LeadListRequest limitedTo(int otherLimit) {
        return new LeadListRequest(view, filter, order, cursor, otherLimit);
    }
}
