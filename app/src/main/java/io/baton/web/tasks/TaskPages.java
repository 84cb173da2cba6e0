package io.baton.web.tasks;

import io.baton.access.Right;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.tasks.ChangeTask;
import io.baton.tasks.CompleteTask;
import io.baton.tasks.CreateTask;
import io.baton.tasks.DeleteTask;
import io.baton.tasks.ReopenTask;
import io.baton.tasks.TaskDeleted;
import io.baton.tasks.TaskOutcome;
import io.baton.tasks.TaskTab;
import io.baton.tasks.Tasks;
import io.baton.web.FormKeys;
import io.baton.web.FormProblems;
import io.baton.web.LocalPaths;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Tasks: one's own by when they are due, a new one, one that is there. */
@Controller
@RequestMapping(TaskPages.LIST)
class TaskPages {

    static final String LIST = "/tasks";
    private static final int SLICE = 50;

    private final Pages pages;
    private final Notices notices;
    private final TaskPageReader reader;
    private final CommandRunner runner;
    private final Reads reads;

    TaskPages(Pages pages, Notices notices, TaskPageReader reader, CommandRunner runner, Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.reader = reader;
        this.runner = runner;
        this.reads = reads;
    }

    /** @param done the task that was just completed */
    @Requires(Right.LEAD_FOLLOW_UP)
    @GetMapping
    View list(
            Caller caller,
            @RequestParam(required = false) @Nullable TaskTab tab,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable UUID done) {
        return pages.view("tasks/list", reader.list(caller.user(), tab, cursor, done, SLICE));
    }

    /** @param after a task that was completed, of which this is the next */
    @Requires(Right.LEAD_FOLLOW_UP)
    @GetMapping("/new")
    View blank(Caller caller, TaskForm form, @RequestParam(required = false) @Nullable UUID after) {
        return pages.view("tasks/task", reader.blank(caller.user(), form, after));
    }

    @Requires(Right.LEAD_FOLLOW_UP)
    @PostMapping
    View create(Caller caller, HttpServletRequest request, TaskForm form) {
        try {
            TaskOutcome outcome = runner.run(
                            caller.actor(),
                            new CreateTask(form.kind(), form.facts(), form.subject()),
                            FormKeys.of(request))
                    .outcome();
            tell(request, outcome, "tasks.created");
            return Redirects.to(LocalPaths.localOr(form.from(), LIST));
        } catch (InvalidInputException e) {
            return reads.inSnapshot(
                    caller.organisationId(),
                    () -> pages.view(
                            "tasks/task",
                            reader.typed(caller.user(), form, FormProblems.of(e)),
                            HttpStatus.UNPROCESSABLE_CONTENT));
        }
    }

    @Requires(Right.LEAD_FOLLOW_UP)
    @GetMapping("/{id}")
    View show(Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable String from) {
        return pages.view("tasks/task", reader.read(caller.user(), id, from));
    }

    @Requires(Right.LEAD_FOLLOW_UP)
    @PostMapping("/{id}")
    View change(
            Caller caller,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam int version,
            TaskForm form) {
        try {
            TaskOutcome outcome = runner.run(caller.actor(), new ChangeTask(id, version, form.facts()));
            tell(request, outcome, "tasks.changed");
            return Redirects.to(LocalPaths.localOr(form.from(), LIST));
        } catch (InvalidInputException e) {
            return reads.inSnapshot(
                    caller.organisationId(),
                    () -> pages.view(
                            "tasks/task",
                            reader.typed(caller.user(), id, form, FormProblems.of(e)),
                            HttpStatus.UNPROCESSABLE_CONTENT));
        }
    }

    /** Pressed twice it is done once. */
    @Requires(Right.LEAD_FOLLOW_UP)
    @PostMapping("/{id}/done")
    View complete(
            Caller caller,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String from) {
        TaskOutcome outcome = runner.run(caller.actor(), new CompleteTask(id, null));
        String back = LocalPaths.localOr(from, LIST);
        if (back.startsWith(LIST + "?") || back.equals(LIST)) {
            return Redirects.to(back + (back.contains("?") ? "&" : "?") + "done=" + id);
        }
        tell(request, outcome, "tasks.done");
        return Redirects.to(back);
    }

    @Requires(Right.LEAD_FOLLOW_UP)
    @PostMapping("/{id}/reopen")
    View reopen(
            Caller caller,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String from) {
        tell(request, runner.run(caller.actor(), new ReopenTask(id, null)), "tasks.reopened");
        return Redirects.to(LocalPaths.localOr(from, LIST));
    }

    @Requires(Right.LEAD_FOLLOW_UP)
    @PostMapping("/{id}/delete")
    View delete(
            Caller caller,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String from) {
        TaskDeleted deleted = runner.run(caller.actor(), new DeleteTask(id));
        notices.tell(request, Notice.done("tasks.deleted", deleted.title()));
        return Redirects.to(LocalPaths.localOr(from, LIST));
    }

    private void tell(HttpServletRequest request, TaskOutcome outcome, String done) {
        switch (outcome) {
            case TaskOutcome.Kept kept ->
                notices.tell(request, Notice.done(done, kept.task().title()));
            case TaskOutcome.Refused refused ->
                notices.tell(
                        request,
                        Notice.refused("tasks.refused." + refused.refusal().code()));
        }
    }

    /** A count as it is shown. */
    static String capped(int count) {
        return count >= Tasks.COUNT_TO ? Tasks.COUNT_TO - 1 + "+" : Integer.toString(count);
    }
}
