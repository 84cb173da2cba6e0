package io.baton.api.bulk;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.api.AlsoAnswers;
import io.baton.api.ApiAnswers;
import io.baton.api.ConflictException;
import io.baton.api.ProblemKind;
import io.baton.api.lists.Selections;
import io.baton.bulk.BulkTask;
import io.baton.bulk.BulkWorkState;
import io.baton.bulk.BulkWorkStopped;
import io.baton.bulk.BulkWorkView;
import io.baton.bulk.BulkWorks;
import io.baton.bulk.RefusedLead;
import io.baton.bulk.StartBulkWork;
import io.baton.bulk.StopBulkWork;
import io.baton.http.Caller;
import io.baton.http.RepeatHeader;
import io.baton.http.Requires;
import io.baton.lists.LeadList;
import io.baton.lists.LeadSelection;
import io.baton.platform.Answer;
import io.baton.platform.CommandRunner;
import io.baton.platform.Reads;
import io.baton.shared.Refusal;
import io.baton.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Bulk work: a command over all leads of a list, as a job. */
@RestController
@RequestMapping("/api/v1/bulk-works")
@Tag(name = "Bulk works")
class BulkWorkApi {

    private static final int REFUSED_ANSWERED = 100;
    private static final Refusal STATE_CHANGED = new Refusal("STATE_CHANGED", "the bulk work had ended before");

    /**
     * A bulk work.
     *
     * @param leads how many leads it is over
     * @param done how many of them the command was carried out for
     * @param refused how many of them it was refused for
     * @param refusals how often each refusal came, by its code
     * @param refusedLeads the first hundred of them, in the order of the list
     * @param problem why it failed: NOT_PERMITTED or INVALID
     */
    record BulkWorkJson(
            UUID id,
            BulkTask.Kind command,
            BulkWorkState state,
            Instant createdAt,
            int leads,
            int done,
            int refused,
            Map<String, Integer> refusals,
            List<RefusedLead> refusedLeads,
            @Nullable String problem) {}

    private final BulkWorks works;
    private final Selections selections;
    private final LeadList lists;
    private final CommandRunner commands;
    private final Reads reads;
    private final RepeatHeader repeats;

    BulkWorkApi(
            BulkWorks works,
            Selections selections,
            LeadList lists,
            CommandRunner commands,
            Reads reads,
            RepeatHeader repeats) {
        this.works = works;
        this.selections = selections;
        this.lists = lists;
        this.commands = commands;
        this.reads = reads;
        this.repeats = repeats;
    }

    @PostMapping
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    @ResponseStatus(HttpStatus.CREATED)
    @AlsoAnswers(ProblemKind.NOT_FOUND)
    @Operation(summary = "Begins a command over all leads of a list as they stand in it now, at most 100,000")
    ResponseEntity<BulkWorkJson> start(@RequestBody BulkWorkBody body, Caller caller, HttpServletRequest request) {
        ActingUser user = caller.user();
        BulkTask task = body.toTask();
        StartBulkWork command = reads.inSnapshot(caller.organisationId(), () -> {
            LeadSelection selection = selections.read(user, body.selection(), body.filterId());
            return new StartBulkWork(
                    task, selection.query(), lists.firstIds(user, selection, StartBulkWork.MOST_LEADS + 1));
        });
        return ApiAnswers.created(
                commands.run(caller.actor(), command, repeats.of(request, body)),
                started -> read(caller, started.workId()));
    }

    @GetMapping
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    @Operation(summary = "Lists the caller's bulk works, the newest first")
    Slice<BulkWorkJson> list(Caller caller) {
        return new Slice<>(
                works.list(caller.user()).stream()
                        .map(work -> json(work, Map.of(), List.of()))
                        .toList(),
                null);
    }

    @GetMapping("/{id}")
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    @Operation(summary = "Tells how far a bulk work is, and which leads were refused")
    BulkWorkJson get(@PathVariable UUID id, Caller caller) {
        return read(caller, id);
    }

    @PostMapping("/{id}/stop")
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    @AlsoAnswers(ProblemKind.CONFLICT)
    @Operation(summary = "Stops a bulk work; what was done before stays done")
    ResponseEntity<BulkWorkJson> stop(@PathVariable UUID id, Caller caller, HttpServletRequest request) {
        Answer<BulkWorkStopped> answer =
                commands.run(caller.actor(), new StopBulkWork(id), repeats.of(request, Map.of()));
        if (!answer.outcome().done()) {
            throw new ConflictException(STATE_CHANGED, read(caller, id));
        }
        return ApiAnswers.done(answer, stopped -> read(caller, id));
    }

    private BulkWorkJson read(Caller caller, UUID id) {
        ActingUser user = caller.user();
        return reads.inSnapshot(caller.organisationId(), () -> {
            BulkWorkView work = works.get(user, id);
            return json(work, works.countRefusals(user, work), works.listRefused(user, work, REFUSED_ANSWERED));
        });
    }

    private static BulkWorkJson json(BulkWorkView work, Map<String, Integer> refusals, List<RefusedLead> refused) {
        return new BulkWorkJson(
                work.id(),
                work.task().kind(),
                work.state(),
                work.createdAt(),
                work.leads(),
                work.done(),
                work.refused(),
                refusals,
                refused,
                work.problem());
    }
}
