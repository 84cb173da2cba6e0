package io.baton.api.lists;

import io.baton.leads.LeadType;
import io.baton.lists.Condition;
import io.baton.lists.LeadFilter;
import io.baton.lists.LeadOrder;
import io.baton.lists.LeadSelection;
import io.baton.lists.ListView;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which leads are selected, named as the parameters of {@code GET /leads}.
 *
 * @param where conditions, each spelled {@code field~operator~value}
 */
public record SelectionJson(
        @Nullable ListView view,
        @Nullable String q,
        @Nullable UUID officeId,
        @Nullable UUID assigneeId,
        @Nullable UUID campaignId,
        @Nullable String source,
        @Nullable LeadType type,
        @Nullable UUID statusId,
        @Nullable UUID groupId,
        @Nullable List<String> where,
        @Nullable String sort) {

    static SelectionJson of(LeadSelection selection) {
        LeadFilter filter = selection.filter();
        String type = filter.type();
        return new SelectionJson(
                selection.view(),
                filter.q(),
                filter.officeId(),
                filter.assigneeId(),
                filter.campaignId(),
                filter.source(),
                type == null ? null : LeadType.valueOf(type),
                filter.statusId(),
                filter.groupId(),
                filter.conditions().stream().map(Condition::code).toList(),
                selection.order().parameter());
    }

    /**
     * The selection.
     *
     * @throws InvalidInputException when a condition or the order is spelled otherwise
     */
    public LeadSelection selection() {
        LeadFilter filter = new LeadFilter(
                q,
                officeId,
                assigneeId,
                campaignId,
                source,
                type == null ? null : type.name(),
                statusId,
                groupId,
                Conditions.read(where));
        LeadOrder order = sort == null
                ? LeadOrder.NEWEST
                : LeadOrder.find(sort).orElseThrow(() -> new InvalidInputException(FieldProblem.unknown("sort")));
        return new LeadSelection(view == null ? ListView.ALL : view, filter, order);
    }
}
