package io.baton.api.webforms;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.access.Right;
import io.baton.api.AlsoAnswers;
import io.baton.api.ApiAnswers;
import io.baton.api.ApiParameters;
import io.baton.api.ProblemKind;
import io.baton.http.Caller;
import io.baton.http.RepeatHeader;
import io.baton.http.Requires;
import io.baton.leads.Named;
import io.baton.platform.Command;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.shared.Refusal;
import io.baton.shared.Slice;
import io.baton.webforms.DiscardSubmissions;
import io.baton.webforms.QuarantineReason;
import io.baton.webforms.ReleaseSubmissions;
import io.baton.webforms.SubmissionState;
import io.baton.webforms.SubmissionView;
import io.baton.webforms.Submissions;
import io.baton.webforms.SubmissionsDecided;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was sent by web forms, and the decisions about what waits. */
@RestController
@RequestMapping("/api/v1/web-form-submissions")
@Tag(name = "Web form submissions")
class SubmissionApi {

    /**
     * Something that was sent.
     *
     * @param content what was typed, by the names of the fields; empty once it is a lead
     * @param consent null where nothing was to be agreed to
     */
    record SubmissionJson(
            UUID id,
            Named form,
            Named office,
            Instant receivedAt,
            SubmissionState state,
            List<QuarantineReason> reasons,
            Map<String, String> content,
            @Nullable ConsentJson consent,
            @Nullable UUID leadId) {

        static SubmissionJson of(SubmissionView submission) {
            return new SubmissionJson(
                    submission.id(),
                    new Named(submission.formId(), submission.formName()),
                    new Named(submission.officeId(), submission.officeName()),
                    submission.receivedAt(),
                    submission.state(),
                    submission.reasons(),
                    submission.content(),
                    submission.consentGiven() == null
                            ? null
                            : new ConsentJson(
                                    submission.consentGiven(), submission.consentText(), submission.consentVersion()),
                    submission.leadId());
        }
    }

    /** Whether what was to be agreed to was. */
    record ConsentJson(
            boolean given, @Nullable String text, @Nullable Integer version) {}

    record SubmissionsBody(@Nullable List<UUID> submissionIds) {}

    /** What came of one: an outcome, or a refusal. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecidedJson(
            UUID submissionId,
            @Nullable SubmissionState outcome,
            @Nullable UUID leadId,
            @Nullable Refusal refusal) {}

    record DecisionsJson(List<DecidedJson> results) {

        static DecisionsJson of(SubmissionsDecided decided) {
            return new DecisionsJson(decided.results().stream()
                    .map(each -> new DecidedJson(each.submissionId(), each.outcome(), each.leadId(), each.refusal()))
                    .toList());
        }
    }

    private final Submissions submissions;
    private final CommandRunner runner;
    private final RepeatHeader repeats;

    SubmissionApi(Submissions submissions, CommandRunner runner, RepeatHeader repeats) {
        this.submissions = submissions;
        this.runner = runner;
        this.repeats = repeats;
    }

    @GetMapping
    @Requires(Right.WEB_FORM_MANAGE)
    @Operation(summary = "Lists what was sent by web forms, the newest first; without a state what waits in quarantine")
    Slice<SubmissionJson> list(
            Caller caller,
            @RequestParam(defaultValue = "QUARANTINED") SubmissionState state,
            @RequestParam(required = false) @Nullable UUID formId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return submissions
                .list(caller.user(), state, formId, cursor, ApiParameters.limit(limit))
                .map(SubmissionJson::of);
    }

    @PostMapping("/release")
    @Requires(Right.WEB_FORM_MANAGE)
    @AlsoAnswers(ProblemKind.NOT_FOUND)
    @Operation(summary = "Makes leads of what waits in quarantine")
    ResponseEntity<DecisionsJson> release(
            @RequestBody SubmissionsBody body, Caller caller, HttpServletRequest request) {
        return decide(body, ReleaseSubmissions::new, caller, request);
    }

    @PostMapping("/discard")
    @Requires(Right.WEB_FORM_MANAGE)
    @AlsoAnswers(ProblemKind.NOT_FOUND)
    @Operation(summary = "Discards what waits in quarantine")
    ResponseEntity<DecisionsJson> discard(
            @RequestBody SubmissionsBody body, Caller caller, HttpServletRequest request) {
        return decide(body, DiscardSubmissions::new, caller, request);
    }

    private ResponseEntity<DecisionsJson> decide(
            SubmissionsBody body,
            Function<List<UUID>, Command<SubmissionsDecided>> command,
            Caller caller,
            HttpServletRequest request) {
        List<UUID> ids = body.submissionIds();
        if (ids == null) {
            throw new InvalidInputException(FieldProblem.required("submissionIds"));
        }
        return ApiAnswers.done(
                runner.run(caller.actor(), command.apply(ids), repeats.of(request, body)), DecisionsJson::of);
    }
}
