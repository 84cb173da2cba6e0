package io.baton.web.access;

import io.baton.access.ChangeUserOutcome;
import io.baton.access.DeactivateUser;
import io.baton.access.Holder;
import io.baton.access.Right;
import io.baton.access.UserView;
import io.baton.access.Users;
import io.baton.contacts.Opportunities;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.platform.Reads;
import io.baton.tasks.Tasks;
import io.baton.web.HandOverResult;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import io.baton.web.opportunities.OpportunityHandOver;
import io.baton.web.tasks.TaskHandOver;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The dialog that deactivates a user: shows what is left behind, and offers to revoke leads and hand the rest over. */
@Controller
class DeactivationPages {

    private static final String PATH = UserPages.LIST + "/{id}/deactivate";

    private final Pages pages;
    private final Notices notices;
    private final Users users;
    private final ObjectProvider<OpenLeadsOfUser> leads;
    private final Tasks tasks;
    private final TaskHandOver taskHandOver;
    private final Opportunities opportunities;
    private final OpportunityHandOver opportunityHandOver;
    private final CommandRunner runner;
    private final Reads reads;

    DeactivationPages(
            Pages pages,
            Notices notices,
            Users users,
            ObjectProvider<OpenLeadsOfUser> leads,
            Tasks tasks,
            TaskHandOver taskHandOver,
            Opportunities opportunities,
            OpportunityHandOver opportunityHandOver,
            CommandRunner runner,
            Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.users = users;
        this.leads = leads;
        this.tasks = tasks;
        this.taskHandOver = taskHandOver;
        this.opportunities = opportunities;
        this.opportunityHandOver = opportunityHandOver;
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
     * @param opportunitiesTo who gets the opportunities that are worked on, or empty where they stay
     */
    @Requires(Right.USER_MANAGE)
    @PostMapping(PATH)
    View deactivate(
            Caller caller,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "keep") String leads,
            @RequestParam(required = false) @Nullable UUID tasksTo,
            @RequestParam(required = false) @Nullable UUID opportunitiesTo) {
        return switch (runner.run(caller.actor(), new DeactivateUser(id))) {
            case ChangeUserOutcome.Changed changed -> {
                UserView user = changed.user();
                HandOverResult ofTasks = handOver(tasksTo, to -> taskHandOver.handOver(caller.actor(), user.id(), to));
                HandOverResult ofOpportunities =
                        handOver(opportunitiesTo, to -> opportunityHandOver.handOver(caller.actor(), user.id(), to));
                OpenLeadsOfUser.Revoked ofLeads =
                        leads.equals("revoke") ? revokeLeads(caller, user.id()) : OpenLeadsOfUser.Revoked.NOTHING;
                notices.tell(request, told(user, ofLeads, ofTasks, ofOpportunities));
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

    private static HandOverResult handOver(@Nullable UUID to, Function<UUID, HandOverResult> handingOver) {
        return to == null ? HandOverResult.NOTHING : handingOver.apply(to);
    }

    private OpenLeadsOfUser.Revoked revokeLeads(Caller caller, UUID userId) {
        OpenLeadsOfUser open = leads.getIfAvailable();
        return open == null ? OpenLeadsOfUser.Revoked.NOTHING : open.revokeAll(caller.actor(), userId);
    }

    /** What was done, and what of it was not. */
    private static Notice told(
            UserView user, OpenLeadsOfUser.Revoked ofLeads, HandOverResult ofTasks, HandOverResult ofOpportunities) {
        boolean kept = ofTasks.refusal() != null || ofOpportunities.refusal() != null;
        Object[] said = {
            user.name(), ofLeads.revoked(), ofLeads.refused(), ofTasks.count(), ofOpportunities.count(), kept ? 1 : 0
        };
        return kept || ofLeads.refused() > 0
                ? Notice.refused("access.users.deactivated", said)
                : Notice.done("access.users.deactivated", said);
    }

    private DeactivateView view(Caller caller, UUID id, @Nullable String refusal) {
        UserView user = users.get(caller.organisationId(), id);
        OpenLeadsOfUser open = leads.getIfAvailable();
        List<OpenLeadsOfUser.OpenLead> held = open == null ? List.of() : open.list(caller.user(), id);
        List<LeftBehind> leftBehind = Stream.of(
                        new LeftBehind(
                                "tasksTo",
                                tasks.countToHandOver(caller.user(), id),
                                others(tasks.listAssignees(caller.user()), id)),
                        new LeftBehind(
                                "opportunitiesTo",
                                opportunities.countToHandOver(caller.user(), id),
                                others(opportunities.listOwners(caller.user()), id)))
                .filter(left -> left.open() > 0)
                .toList();
        return new DeactivateView(user, held, leftBehind, refusal);
    }

    private static List<Holder> others(List<Holder> people, UUID leaving) {
        return people.stream().filter(other -> !other.id().equals(leaving)).toList();
    }
}
