package io.baton.web.tasks;

import io.baton.access.Right;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.shared.FieldProblem;
import io.baton.tasks.Tasks;
import io.baton.web.FormProblems;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Handing over what somebody has still to do, such as somebody who has left or is away for long. */
@Controller
@RequestMapping(HandOverPages.PATH)
class HandOverPages {

    static final String PATH = TaskPages.LIST + "/hand-over";

    private final Pages pages;
    private final Notices notices;
    private final Tasks tasks;
    private final TaskHandOver handOver;
    private final Reads reads;

    HandOverPages(Pages pages, Notices notices, Tasks tasks, TaskHandOver handOver, Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.tasks = tasks;
        this.handOver = handOver;
        this.reads = reads;
    }

    /** @param from whose tasks, where that is known already */
    @Requires(Right.LEAD_ASSIGN)
    @GetMapping
    View ask(Caller caller, @RequestParam(required = false) @Nullable UUID from) {
        return pages.view("tasks/handOver", view(caller, from, null, FormProblems.NONE, null));
    }

    @Requires(Right.LEAD_ASSIGN)
    @PostMapping
    View handOver(
            Caller caller,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable UUID fromUserId,
            @RequestParam(required = false) @Nullable UUID toUserId) {
        try {
            if (fromUserId == null || toUserId == null) {
                throw missing(fromUserId, toUserId);
            }
            TaskHandOver.Result result = handOver.handOver(caller.actor(), fromUserId, toUserId);
            if (result.refusal() == null) {
                notices.tell(request, Notice.done("tasks.handOver.done", result.count()));
                return Redirects.to(TaskPages.LIST);
            }
            String refusal = result.refusal().code();
            return again(caller, fromUserId, toUserId, FormProblems.NONE, refusal, HttpStatus.CONFLICT);
        } catch (InvalidInputException e) {
            return again(caller, fromUserId, toUserId, FormProblems.of(e), null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static InvalidInputException missing(@Nullable UUID from, @Nullable UUID to) {
        List<FieldProblem> problems = new ArrayList<>();
        if (from == null) {
            problems.add(FieldProblem.required("fromUserId"));
        }
        if (to == null) {
            problems.add(FieldProblem.required("toUserId"));
        }
        return new InvalidInputException(problems);
    }

    private View again(
            Caller caller,
            @Nullable UUID from,
            @Nullable UUID to,
            FormProblems problems,
            @Nullable String refusal,
            HttpStatus status) {
        return reads.inSnapshot(
                caller.organisationId(),
                () -> pages.view("tasks/handOver", view(caller, from, to, problems, refusal), status));
    }

    private HandOverView view(
            Caller caller, @Nullable UUID from, @Nullable UUID to, FormProblems problems, @Nullable String refusal) {
        return new HandOverView(
                tasks.listWithTasks(caller.user()), tasks.listAssignees(caller.user()), from, to, problems, refusal);
    }
}
