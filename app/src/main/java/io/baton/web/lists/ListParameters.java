package io.baton.web.lists;

import io.baton.http.MalformedRequestException;
import io.baton.leads.LeadType;
import io.baton.lists.Condition;
import io.baton.lists.LeadFilter;
import io.baton.lists.LeadOrder;
import io.baton.lists.LeadSelection;
import io.baton.lists.ListView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an address says of a list, as it was typed; bound by Spring. Blank is as good as missing.
 *
 * @param where conditions as they are spelled
 * @param saved the saved filter the list was opened by
 */
public record ListParameters(
        @Nullable ListView view,
        @Nullable String q,
        @Nullable String sort,
        @Nullable UUID officeId,
        @Nullable UUID assigneeId,
        @Nullable UUID campaignId,
        @Nullable String source,
        @Nullable LeadType type,
        @Nullable UUID statusId,
        @Nullable UUID groupId,
        @Nullable List<String> where,
        @Nullable UUID saved,
        @Nullable String cursor) {

    /**
     * The list.
     *
     * @throws MalformedRequestException when a condition is none, or there are too many
     */
    public ListAddress address(ListView usual) {
        LeadFilter filter = new LeadFilter(
                orNull(q),
                officeId,
                assigneeId,
                campaignId,
                orNull(source),
                type == null ? null : type.name(),
                statusId,
                groupId,
                conditions());
        LeadOrder order = sort == null ? LeadOrder.NEWEST : LeadOrder.find(sort).orElse(LeadOrder.NEWEST);
        return new ListAddress(new LeadSelection(view == null ? usual : view, filter, order), orNull(cursor), saved);
    }

    private List<Condition> conditions() {
        if (where == null) {
            return List.of();
        }
        List<Condition> read = where.stream()
                .filter(code -> !code.isBlank())
                .map(code -> Condition.find(code).orElseThrow(() -> malformed("a condition is spelled otherwise")))
                .distinct()
                .toList();
        if (read.size() > LeadFilter.MOST_CONDITIONS) {
            throw malformed("at most " + LeadFilter.MOST_CONDITIONS + " conditions");
        }
        return read;
    }

    private static MalformedRequestException malformed(String message) {
        return new MalformedRequestException("where", message);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
