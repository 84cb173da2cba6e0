package io.baton.web.tasks;

import io.baton.access.Right;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.tasks.Tasks;
import io.baton.web.HandOverForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Handing over what somebody has still to do, such as somebody who has left or is away for long. */
@Controller
@RequestMapping(TaskHandOverPages.PATH)
class TaskHandOverPages {

    static final String PATH = TaskPages.LIST + "/hand-over";

    private final HandOverForm form;
    private final TaskHandOver handOver;
    private final HandOverForm.Kind kind;

    TaskHandOverPages(HandOverForm form, TaskHandOver handOver, Tasks tasks) {
        this.form = form;
        this.handOver = handOver;
        this.kind = new HandOverForm.Kind(
                PATH, TaskPages.LIST, "checkbox", "tasks.handOver.", tasks::listWithTasks, tasks::listAssignees);
    }

    /** @param from whose, where that is known already */
    @Requires(Right.LEAD_ASSIGN)
    @GetMapping
    View ask(Caller caller, @RequestParam(required = false) @Nullable UUID from) {
        return form.ask(kind, caller, from);
    }

    @Requires(Right.LEAD_ASSIGN)
    @PostMapping
    View handOver(
            Caller caller,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable UUID fromUserId,
            @RequestParam(required = false) @Nullable UUID toUserId) {
        return form.handOver(
                kind, caller, request, fromUserId, toUserId, (from, to) -> handOver.handOver(caller.actor(), from, to));
    }
}
