package io.baton.web.access;

import io.baton.access.ActivateUser;
import io.baton.access.ChangeUser;
import io.baton.access.ChangeUserOutcome;
import io.baton.access.MailInvitation;
import io.baton.access.Offices;
import io.baton.access.Right;
import io.baton.access.UserFilter;
import io.baton.access.UserRegistration;
import io.baton.access.UserView;
import io.baton.access.Users;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.notifications.Outbox;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.shared.Slice;
import io.baton.web.FormProblems;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.util.UriComponentsBuilder;

/** Settings: the users. */
@Controller
class UserPages {

    static final String LIST = "/settings/users";

    private static final String TEMPLATE = "access/user";
    private static final int STRETCH = 100;

    private final Pages pages;
    private final Notices notices;
    private final Users users;
    private final Offices offices;
    private final UserRegistration registration;
    private final CommandRunner runner;
    private final Reads reads;
    private final NewLinks links;
    private final Outbox outbox;
    private final ObjectProvider<OpenLeadsOfUser> leads;

    UserPages(
            Pages pages,
            Notices notices,
            Users users,
            Offices offices,
            UserRegistration registration,
            CommandRunner runner,
            Reads reads,
            NewLinks links,
            Outbox outbox,
            ObjectProvider<OpenLeadsOfUser> leads) {
        this.pages = pages;
        this.notices = notices;
        this.users = users;
        this.offices = offices;
        this.registration = registration;
        this.runner = runner;
        this.reads = reads;
        this.links = links;
        this.outbox = outbox;
        this.leads = leads;
    }

    @Requires(Right.USER_MANAGE)
    @GetMapping(LIST)
    View list(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "true") boolean active,
            @RequestParam(required = false) @Nullable String cursor) {
        Slice<UserView> found = users.list(caller.organisationId(), new UserFilter(null, active, q), cursor, STRETCH);
        String next = found.nextCursor() == null
                ? null
                : UriComponentsBuilder.fromPath(LIST)
                        .queryParam("q", "{q}")
                        .queryParam("active", active)
                        .queryParam("cursor", "{cursor}")
                        .encode()
                        .buildAndExpand(q, found.nextCursor())
                        .toUriString();
        return pages.view("access/users", new UserListView(found.items(), q, active, next));
    }

    @Requires(Right.USER_MANAGE)
    @GetMapping(LIST + "/new")
    View blank(Caller caller) {
        UserForm form = UserForm.blank(
                caller.user().office().id(), caller.user().locale().getLanguage());
        return pages.view(TEMPLATE, page(caller, null, form, FormProblems.NONE, null));
    }

    @Requires(Right.USER_MANAGE)
    @GetMapping(LIST + "/{id}")
    View edit(Caller caller, @PathVariable UUID id) {
        UserView user = users.get(caller.organisationId(), id);
        return pages.view(TEMPLATE, page(caller, user, UserForm.of(user), FormProblems.NONE, null));
    }

    /**
     * The rights as ticked, or as a ready-made kind fills them in: nothing is kept. A page for those without script,
     * the part of it for the others.
     *
     * @param fill whether the ready-made kind is to be filled in
     */
    @Requires(Right.USER_MANAGE)
    @PostMapping(LIST + "/rights")
    View rights(
            Caller caller,
            UserForm form,
            @RequestParam(defaultValue = "false") boolean fill,
            @RequestParam(required = false) @Nullable UUID userId) {
        UserForm filled = fill ? form.withTypeFilledIn() : form.withTypeRecognised();
        return reads.inSnapshot(caller.organisationId(), () -> {
            UserView user = userId == null ? null : users.get(caller.organisationId(), userId);
            return pages.view("access/userRights", page(caller, user, filled, FormProblems.NONE, null));
        });
    }

    /**
     * Invites: the link to hand over is shown once, or a mail carries one.
     *
     * @param byMail whether a mail is to carry it
     */
    @Requires(Right.USER_MANAGE)
    @PostMapping(LIST)
    View invite(
            Caller caller,
            HttpServletRequest request,
            UserForm form,
            @RequestParam(defaultValue = "false") boolean byMail) {
        try {
            if (byMail) {
                UserView user = registration
                        .inviteByMail(caller.actor(), form.details(), null)
                        .user();
                notices.tell(request, Notice.done("access.users.invitedByMail", user.name(), user.email()));
                return Redirects.to(LIST);
            }
            UserRegistration.Registered made = registration.create(caller.actor(), form.details(), null, null);
            return links.show(request, made);
        } catch (InvalidInputException e) {
            return again(caller, null, form, FormProblems.of(e), null);
        }
    }

    @Requires(Right.USER_MANAGE)
    @PostMapping(LIST + "/{id}")
    View change(Caller caller, HttpServletRequest request, @PathVariable UUID id, UserForm form) {
        UserView before = reads.inSnapshot(caller.organisationId(), () -> users.get(caller.organisationId(), id));
        ChangeUser command = new ChangeUser(id, form.version(), form.details(), before.active(), null);
        try {
            return switch (runner.run(caller.actor(), command)) {
                case ChangeUserOutcome.Changed changed -> {
                    notices.tell(
                            request,
                            Notice.done("access.users.changed", changed.user().name()));
                    int left = reads.inSnapshot(caller.organisationId(), () -> countLeadsLeft(caller, changed.user()));
                    // Who may hold no leads any more and still has some: the page says so, and what can be done.
                    yield Redirects.to(left == 0 ? LIST : LIST + "/" + id);
                }
                case ChangeUserOutcome.Refused refused ->
                    again(
                            caller,
                            before,
                            form,
                            FormProblems.NONE,
                            refused.refusal().code());
            };
        } catch (InvalidInputException e) {
            return again(caller, before, form, FormProblems.of(e), null);
        }
    }

    @Requires(Right.USER_MANAGE)
    @PostMapping(LIST + "/{id}/activate")
    View activate(Caller caller, HttpServletRequest request, @PathVariable UUID id) {
        if (runner.run(caller.actor(), new ActivateUser(id)) instanceof ChangeUserOutcome.Changed changed) {
            notices.tell(
                    request,
                    Notice.done("access.users.activated", changed.user().name()));
        }
        return Redirects.to(LIST + "/" + id);
    }

    /** A link by which the user chooses a password: an invitation, or where there was a password, a reset. */
    @Requires(Right.USER_MANAGE)
    @PostMapping(LIST + "/{id}/link")
    View link(Caller caller, HttpServletRequest request, @PathVariable UUID id) {
        UserView user = reads.inSnapshot(caller.organisationId(), () -> users.get(caller.organisationId(), id));
        return links.make(caller, request, user);
    }

    /** A further invitation, carried by a mail. */
    @Requires(Right.USER_MANAGE)
    @PostMapping(LIST + "/{id}/invitation")
    View mailInvitation(Caller caller, HttpServletRequest request, @PathVariable UUID id) {
        boolean mailed = runner.run(caller.actor(), new MailInvitation(id));
        UserView user = reads.inSnapshot(caller.organisationId(), () -> users.get(caller.organisationId(), id));
        notices.tell(
                request,
                mailed
                        ? Notice.done("access.users.invitedByMail", user.name(), user.email())
                        : Notice.refused("access.users.needsNoInvitation", user.name()));
        return Redirects.to(LIST + "/" + id);
    }

    /** Revokes what somebody holds who may hold leads no longer. */
    @Requires(Right.USER_MANAGE)
    @PostMapping(LIST + "/{id}/revoke-leads")
    View revokeLeads(Caller caller, HttpServletRequest request, @PathVariable UUID id) {
        UserView user = reads.inSnapshot(caller.organisationId(), () -> users.get(caller.organisationId(), id));
        OpenLeadsOfUser open = leads.getIfAvailable();
        OpenLeadsOfUser.Revoked revoked = open == null || user.mayHoldLeads()
                ? OpenLeadsOfUser.Revoked.NOTHING
                : open.revokeAll(caller.actor(), id);
        Object[] said = {user.name(), revoked.revoked(), revoked.refused()};
        notices.tell(
                request,
                revoked.refused() > 0
                        ? Notice.refused("access.user.leadsRevoked", said)
                        : Notice.done("access.user.leadsRevoked", said));
        return Redirects.to(LIST + "/" + id);
    }

    private int countLeadsLeft(Caller caller, UserView user) {
        OpenLeadsOfUser open = leads.getIfAvailable();
        return open == null || !user.active() || user.mayHoldLeads()
                ? 0
                : open.list(caller.user(), user.id()).size();
    }

    private View again(
            Caller caller, @Nullable UserView user, UserForm form, FormProblems problems, @Nullable String refusal) {
        HttpStatus status = refusal == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        return reads.inSnapshot(
                caller.organisationId(),
                () -> pages.view(TEMPLATE, page(caller, user, form, problems, refusal), status));
    }

    private UserPageView page(
            Caller caller, @Nullable UserView user, UserForm form, FormProblems problems, @Nullable String refusal) {
        boolean self = user != null && user.id().equals(caller.user().id());
        return new UserPageView(
                user,
                form,
                offices.listAll(caller.organisationId()),
                Choices.zones(),
                problems,
                refusal,
                self,
                outbox.sends(),
                user == null ? 0 : countLeadsLeft(caller, user));
    }
}
