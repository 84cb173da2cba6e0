package io.baton.web.lists;

import io.baton.leads.LeadType;
import io.baton.lists.LeadFilter;
import io.baton.lists.LeadOrder;
import io.baton.lists.ListView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an address says of a list, as it was typed; bound by Spring. Blank is as good as missing. */
record ListParameters(
        @Nullable ListView view,
        @Nullable String q,
        @Nullable String sort,
        @Nullable UUID officeId,
        @Nullable UUID assigneeId,
        @Nullable UUID campaignId,
        @Nullable String source,
        @Nullable LeadType type,
        @Nullable UUID statusId,
        @Nullable String cursor) {

    ListAddress address(ListView usual) {
        LeadFilter filter = new LeadFilter(
                orNull(q),
                officeId,
                assigneeId,
                campaignId,
                orNull(source),
                type == null ? null : type.name(),
                statusId);
        LeadOrder order = sort == null ? LeadOrder.NEWEST : LeadOrder.find(sort).orElse(LeadOrder.NEWEST);
        return new ListAddress(view == null ? usual : view, filter, order, orNull(cursor));
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
