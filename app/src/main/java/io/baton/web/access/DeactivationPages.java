package io.baton.web.access;

import io.baton.access.ChangeUserOutcome;
import io.baton.access.DeactivateUser;
import io.baton.access.Holder;
import io.baton.access.Right;
import io.baton.access.UserView;
import io.baton.access.Users;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.platform.Reads;
import io.baton.tasks.Tasks;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import io.baton.web.tasks.TaskHandOver;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The dialog that deactivates a user: shows what is left behind, and offers to revoke leads and hand tasks over. */
@Controller
class DeactivationPages {

    private static final String PATH = UserPages.LIST + "/{id}/deactivate";

    private final Pages pages;
    private final Notices notices;
    private final Users users;
    private final ObjectProvider<OpenLeadsOfUser> leads;
    private final Tasks tasks;
    private final TaskHandOver handOver;
    private final CommandRunner runner;
    private final Reads reads;

    DeactivationPages(
            Pages pages,
            Notices notices,
            Users users,
            ObjectProvider<OpenLeadsOfUser> leads,
            Tasks tasks,
            TaskHandOver handOver,
            CommandRunner runner,
            Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.users = users;
        this.leads = leads;
        this.tasks = tasks;
        this.handOver = handOver;
        this.runner = runner;
        this.reads = reads;
    }

    @Requires(Right.USER_MANAGE)
    @GetMapping(PATH)
    View ask(Caller caller, @PathVariable UUID id) {
        return pages.view("access/deactivate", view(caller, id, null));
    }

    /**
     * Deactivates first: when that is refused, all stays where it is.
     *
     * @param leads {@code revoke} or {@code keep}
     * @param tasksTo who gets the open tasks, or empty where they stay
     */
    @Requires(Right.USER_MANAGE)
    @PostMapping(PATH)
    View deactivate(
            Caller caller,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "keep") String leads,
            @RequestParam(required = false) @Nullable UUID tasksTo) {
        return switch (runner.run(caller.actor(), new DeactivateUser(id))) {
            case ChangeUserOutcome.Changed changed -> {
                notices.tell(request, told(caller, changed.user(), leads.equals("revoke"), tasksTo));
                yield Redirects.fromDialog(request, UserPages.LIST);
            }
            case ChangeUserOutcome.Refused refused ->
                reads.inSnapshot(
                        caller.organisationId(),
                        () -> pages.view(
                                "access/deactivate",
                                view(caller, id, refused.refusal().code()),
                                HttpStatus.CONFLICT));
        };
    }

    private Notice told(Caller caller, UserView user, boolean revoke, @Nullable UUID tasksTo) {
        int handedOver = tasksTo == null
                ? 0
                : handOver.handOver(caller.actor(), user.id(), tasksTo).count();
        OpenLeadsOfUser open = leads.getIfAvailable();
        if (!revoke || open == null) {
            return Notice.done("access.users.deactivated", user.name(), handedOver);
        }
        OpenLeadsOfUser.Revoked result = open.revokeAll(caller.actor(), user.id());
        return result.refused() == 0
                ? Notice.done("access.users.deactivatedRevoked", user.name(), handedOver, result.revoked())
                : Notice.refused(
                        "access.users.deactivatedPartly", user.name(), handedOver, result.revoked(), result.refused());
    }

    private DeactivateView view(Caller caller, UUID id, @Nullable String refusal) {
        UserView user = users.get(caller.organisationId(), id);
        OpenLeadsOfUser open = leads.getIfAvailable();
        List<OpenLeadsOfUser.OpenLead> held = open == null ? List.of() : open.list(caller.user(), id);
        int openTasks = tasks.countToHandOver(caller.user(), id);
        List<Holder> others = openTasks == 0
                ? List.of()
                : tasks.listAssignees(caller.user()).stream()
                        .filter(other -> !other.id().equals(id))
                        .toList();
        return new DeactivateView(user, held, openTasks, others, refusal);
    }
}
