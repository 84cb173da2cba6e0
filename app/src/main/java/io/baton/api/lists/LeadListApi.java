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
import io.baton.lists.ListView;
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

    LeadListApi(LeadList lists, Leads leads, LeadAnswers answers, Conditions conditions) {
        this.lists = lists;
        this.leads = leads;
        this.answers = answers;
        this.conditions = conditions;
    }

    /**
     * What of which list is asked for.
     *
     * @param view the ready-made view; ALL without one
     * @param where conditions, each spelled {@code field~operator~value}; see {@link Condition}
     * @param sort {@code received}, {@code name}, {@code number} or {@code custom:} and the id of a custom field, after
     *     a minus where it is descending; newest first without one
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
            @Nullable List<String> where,
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
                    Conditions.read(where));
        }

        LeadOrder order() {
            return sort == null
                    ? LeadOrder.NEWEST
                    : LeadOrder.find(sort)
                            .orElseThrow(() -> new InvalidInputException(FieldProblem.malformed(
                                    "sort",
                                    "received, name, number or custom:<id>, after a minus where it is descending")));
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
        conditions.require(caller.organisationId(), query.filter().conditions());
        LeadListRequest request = new LeadListRequest(
                query.view() == null ? ListView.ALL : query.view(),
                query.filter(),
                query.order(),
                query.cursor(),
                ApiParameters.limit(query.limit()));
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
