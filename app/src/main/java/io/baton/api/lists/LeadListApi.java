package io.baton.api.lists;

import io.baton.access.Right;
import io.baton.api.ApiParameters;
import io.baton.api.leads.LeadAnswers;
import io.baton.api.leads.LeadJson;
import io.baton.http.Caller;
import io.baton.http.MalformedRequestException;
import io.baton.http.Requires;
import io.baton.leads.LeadType;
import io.baton.leads.Leads;
import io.baton.lists.Condition;
import io.baton.lists.InvalidCursorException;
import io.baton.lists.LeadFilter;
import io.baton.lists.LeadList;
import io.baton.lists.LeadListRequest;
import io.baton.lists.LeadOrder;
import io.baton.lists.LeadPage;
import io.baton.lists.LeadSelection;
import io.baton.lists.ListView;
import io.baton.lists.SavedFilterView;
import io.baton.lists.SavedFilters;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** The lists of leads. */
@RestController
@Tag(name = "Leads")
class LeadListApi {

    private final LeadList lists;
    private final Leads leads;
    private final LeadAnswers answers;
    private final Conditions conditions;
    private final SavedFilters saved;

    LeadListApi(LeadList lists, Leads leads, LeadAnswers answers, Conditions conditions, SavedFilters saved) {
        this.lists = lists;
        this.leads = leads;
        this.answers = answers;
        this.conditions = conditions;
        this.saved = saved;
    }

    /**
     * What of which list is asked for.
     *
     * @param view the ready-made view; ALL without one
     * @param where conditions, each spelled {@code field~operator~value}; see {@link Condition}
     * @param filterId a saved filter; beside it only {@code q}, {@code sort}, {@code limit} and {@code cursor}
     * @param sort {@code received}, {@code name}, {@code number}, {@code revokeOn} or {@code custom:} and the id of a
     *     custom field, after a minus where it is descending; newest first without one
     */
    record Query(
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
            @Nullable UUID filterId,
            @Nullable ReturnStatus returnStatus,
            @Nullable Instant returnedFrom,
            @Nullable Instant returnedTo,
            @Nullable Instant returnDecidedFrom,
            @Nullable Instant returnDecidedTo,
            @Nullable String sort,
            @Nullable Integer limit,
            @Nullable String cursor) {

        LeadFilter filter() {
            return new LeadFilter(
                    q,
                    officeId,
                    assigneeId,
                    campaignId,
                    source,
                    type == null ? null : type.name(),
                    statusId,
                    groupId,
                    Conditions.read(where));
        }

        LeadOrder order() {
            return sort == null
                    ? LeadOrder.NEWEST
                    : LeadOrder.find(sort)
                            .orElseThrow(
                                    () -> new InvalidInputException(
                                            FieldProblem.malformed(
                                                    "sort",
                                                    "received, name, number, revokeOn or custom:<id>, after a minus where it is descending")));
        }

        /** What it selects. */
        LeadSelection selection() {
            return new LeadSelection(view == null ? ListView.ALL : view, filter(), order());
        }

        /** The same leads as a saved filter, searched and ordered as asked. */
        LeadSelection selectionOf(SavedFilterView saved) {
            if (view != null || !filter().withSearch(null).equals(LeadFilter.NONE)) {
                throw new InvalidInputException(
                        new FieldProblem("filterId", "ALONE", "only q, sort, limit and cursor can stand beside it"));
            }
            LeadSelection kept = saved.selection();
            LeadFilter filter = q == null ? kept.filter() : kept.filter().withSearch(q);
            return new LeadSelection(kept.view(), filter, sort == null ? kept.order() : order());
        }

        /** Whether it asks for leads that were returned: there are none, as there are no partners yet. */
        boolean asksForReturned() {
            return returnStatus != null
                    || returnedFrom != null
                    || returnedTo != null
                    || returnDecidedFrom != null
                    || returnDecidedTo != null;
        }
    }

    /** How far a return has come. */
    enum ReturnStatus {
        OPEN,
        ACCEPTED,
        DECLINED
    }

    /** A stretch of a list. Filters narrow together; what nothing can be in is empty. */
    @GetMapping("/api/v1/leads")
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    @Operation(summary = "Lists leads; filters narrow together")
    Slice<LeadJson> list(@ModelAttribute Query query, Caller caller) {
        UUID filterId = query.filterId();
        LeadSelection selection =
                filterId == null ? query.selection() : query.selectionOf(saved.get(caller.user(), filterId));
        if (filterId == null) {
            conditions.require(caller.organisationId(), selection.filter().conditions());
        }
        LeadListRequest request = LeadListRequest.of(selection, query.cursor(), ApiParameters.limit(query.limit()));
        if (query.asksForReturned()) {
            return new Slice<>(List.of(), null);
        }
        try {
            LeadPage<UUID> page = lists.ids(caller.user(), request);
            return new Slice<>(answers.list(caller.user(), leads.list(caller.user(), page.items())), page.nextCursor());
        } catch (InvalidCursorException e) {
            throw new MalformedRequestException("cursor", "it is no cursor of this list");
        }
    }
}
