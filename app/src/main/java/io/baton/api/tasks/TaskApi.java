package io.baton.api.tasks;

import io.baton.access.Right;
import io.baton.api.AlsoAnswers;
import io.baton.api.ApiAnswers;
import io.baton.api.ApiParameters;
import io.baton.api.ConflictException;
import io.baton.api.ProblemKind;
import io.baton.http.Caller;
import io.baton.http.RepeatHeader;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.shared.FieldProblem;
import io.baton.shared.Slice;
import io.baton.tasks.ChangeTask;
import io.baton.tasks.CompleteTask;
import io.baton.tasks.CreateTask;
import io.baton.tasks.DeleteTask;
import io.baton.tasks.ReopenTask;
import io.baton.tasks.SubjectKind;
import io.baton.tasks.TaskFacts;
import io.baton.tasks.TaskKind;
import io.baton.tasks.TaskOutcome;
import io.baton.tasks.TaskPriority;
import io.baton.tasks.TaskState;
import io.baton.tasks.TaskSubject;
import io.baton.tasks.TaskTab;
import io.baton.tasks.TaskView;
import io.baton.tasks.Tasks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tasks: one's own, and those about what one sees. */
@RestController
@Tag(name = "Tasks")
class TaskApi {

    /** What a task is to be about. */
    record SubjectRef(@Nullable SubjectKind kind, @Nullable UUID id) {}

    /**
     * A task to be made.
     *
     * @param nextContact whether it is to get in touch again with its subject; the assignee's open one about the same
     *     is moved instead of making another
     * @param dueTime hours and minutes where the assignee is; left out for the whole day
     * @param assigneeId left out for the caller
     * @param remindBefore ISO 8601, at most 30 days; left out for no reminder
     */
    record NewTask(
            @Nullable String title,
            @Nullable String text,
            @Nullable Boolean nextContact,
            @Nullable LocalDate dueOn,
            @Nullable String dueTime,
            @Nullable TaskPriority priority,
            @Nullable UUID assigneeId,
            @Nullable String remindBefore,
            @Nullable SubjectRef subject) {}

    /**
     * What of a task changes: either where it stands, alone, or what it says. What is left out stays; an empty text
     * ends what can be without.
     *
     * @param state DONE completes it, OPEN reopens it
     * @param dueTime empty for the whole day
     * @param remindBefore empty for no reminder
     */
    record TaskChange(
            @Nullable TaskState state,
            @Nullable String title,
            @Nullable String text,
            @Nullable LocalDate dueOn,
            @Nullable String dueTime,
            @Nullable TaskPriority priority,
            @Nullable UUID assigneeId,
            @Nullable String remindBefore) {

        private boolean saysSomething() {
            return Stream.of(title, text, dueOn, dueTime, priority, assigneeId, remindBefore)
                    .anyMatch(Objects::nonNull);
        }
    }

    private final Tasks tasks;
    private final CommandRunner runner;
    private final RepeatHeader repeats;
    private final Reads reads;

    TaskApi(Tasks tasks, CommandRunner runner, RepeatHeader repeats, Reads reads) {
        this.tasks = tasks;
        this.runner = runner;
        this.repeats = repeats;
        this.reads = reads;
    }

    @Requires(Right.LEAD_FOLLOW_UP)
    @GetMapping("/api/v1/tasks")
    @AlsoAnswers(ProblemKind.NOT_FOUND)
    @Operation(summary = "Lists the caller’s tasks, or those about one lead, contact or opportunity")
    Slice<TaskBody> list(
            Caller caller,
            @RequestParam(required = false) @Nullable TaskTab view,
            @RequestParam(required = false) @Nullable UUID leadId,
            @RequestParam(required = false) @Nullable UUID contactId,
            @RequestParam(required = false) @Nullable UUID opportunityId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        TaskSubject subject = subject(leadId, contactId, opportunityId);
        if (subject == null) {
            return tasks.list(caller.user(), view, cursor, ApiParameters.limit(limit))
                    .map(TaskBody::of);
        }
        return new Slice<>(
                tasks.listAbout(caller.user(), subject, view != TaskTab.DONE).stream()
                        .map(TaskBody::of)
                        .toList(),
                null);
    }

    @Requires(Right.LEAD_FOLLOW_UP)
    @PostMapping("/api/v1/tasks")
    @ResponseStatus(HttpStatus.CREATED)
    @AlsoAnswers(ProblemKind.CONFLICT)
    @Operation(summary = "Makes a task, for oneself or for somebody of an office one coordinates")
    ResponseEntity<TaskBody> create(Caller caller, HttpServletRequest request, @RequestBody NewTask body) {
        TaskFacts facts = new TaskFacts(
                body.title(),
                body.text(),
                body.dueOn(),
                TaskInput.minute(body.dueTime()),
                body.priority(),
                body.assigneeId(),
                TaskInput.before(body.remindBefore()));
        TaskKind kind = Boolean.TRUE.equals(body.nextContact()) ? TaskKind.NEXT_CONTACT : TaskKind.TO_DO;
        CreateTask command = new CreateTask(kind, facts, subject(body.subject()));
        return ApiAnswers.created(runner.run(caller.actor(), command, repeats.of(request, body)), TaskApi::body);
    }

    @Requires(Right.LEAD_FOLLOW_UP)
    @GetMapping("/api/v1/tasks/{id}")
    @Operation(summary = "Tells one task")
    TaskBody get(Caller caller, @PathVariable UUID id) {
        return TaskBody.of(tasks.get(caller.user(), id));
    }

    @Requires(Right.LEAD_FOLLOW_UP)
    @PatchMapping("/api/v1/tasks/{id}")
    @AlsoAnswers(ProblemKind.CONFLICT)
    @Operation(summary = "Completes, reopens or changes a task; what is left out stays")
    TaskBody change(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody TaskChange body) {
        int version = ApiParameters.version(ifMatch);
        TaskState state = body.state();
        if (state != null && body.saysSomething()) {
            throw new InvalidInputException(new FieldProblem(
                    "state", "ALONE", "changes alone: what a task says is changed by another request"));
        }
        if (state != null) {
            return body(runner.run(
                    caller.actor(),
                    switch (state) {
                        case DONE -> new CompleteTask(id, version);
                        case OPEN -> new ReopenTask(id, version);
                    }));
        }
        TaskView now = reads.inSnapshot(caller.organisationId(), () -> tasks.get(caller.user(), id));
        return body(runner.run(caller.actor(), new ChangeTask(id, version, changed(now, body))));
    }

    @Requires(Right.LEAD_FOLLOW_UP)
    @DeleteMapping("/api/v1/tasks/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes a task")
    void delete(Caller caller, @PathVariable UUID id) {
        runner.run(caller.actor(), new DeleteTask(id));
    }

    private static TaskFacts changed(TaskView now, TaskChange body) {
        String dueTime = body.dueTime();
        String before = body.remindBefore();
        return new TaskFacts(
                body.title() == null ? now.title() : body.title(),
                body.text() == null ? now.text() : body.text(),
                body.dueOn() == null ? now.dueOn() : body.dueOn(),
                dueTime == null ? now.dueMinute() : TaskInput.minute(emptyToNull(dueTime)),
                body.priority() == null ? now.priority() : body.priority(),
                body.assigneeId(),
                before == null ? now.remindBefore() : TaskInput.before(emptyToNull(before)));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static TaskBody body(TaskOutcome outcome) {
        return switch (outcome) {
            case TaskOutcome.Kept kept -> TaskBody.of(kept.task());
            case TaskOutcome.Refused refused -> {
                TaskView now = refused.now();
                throw new ConflictException(refused.refusal(), now == null ? null : TaskBody.of(now));
            }
        };
    }

    private static @Nullable TaskSubject subject(@Nullable SubjectRef given) {
        if (given == null) {
            return null;
        }
        SubjectKind kind = given.kind();
        UUID id = given.id();
        if (kind == null || id == null) {
            throw new InvalidInputException(FieldProblem.required(kind == null ? "subject.kind" : "subject.id"));
        }
        return new TaskSubject(kind, id);
    }

    private static @Nullable TaskSubject subject(
            @Nullable UUID leadId, @Nullable UUID contactId, @Nullable UUID opportunityId) {
        if (leadId != null) {
            return TaskSubject.lead(leadId);
        }
        if (contactId != null) {
            return TaskSubject.contact(contactId);
        }
        return opportunityId == null ? null : TaskSubject.opportunity(opportunityId);
    }
}
