package io.baton.web.access;

import io.baton.access.ApiKeyView;
import io.baton.access.ApiKeys;
import io.baton.access.ChangeOwnProfile;
import io.baton.access.CreateApiKey;
import io.baton.access.OwnPassword;
import io.baton.access.RevokeApiKey;
import io.baton.access.Right;
import io.baton.access.Secret;
import io.baton.access.SecretKind;
import io.baton.access.SetSignInNews;
import io.baton.access.UserView;
import io.baton.access.Users;
import io.baton.http.Caller;
import io.baton.http.ForEverySignedIn;
import io.baton.notifications.OutsideAlertView;
import io.baton.notifications.OutsideAlerts;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.platform.TooManyAttemptsException;
import io.baton.shared.FieldProblem;
import io.baton.web.FormProblems;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What everybody sets for oneself: name, language, zone, password, sessions, API keys. */
@Controller
class ProfilePages {

    private static final String PATH = "/profile";
    private static final long SECONDS_A_MINUTE = 60;

    /** What a stretch of this page's life adds to it. */
    private record Said(
            @Nullable ProfileForm form,
            FormProblems problems,
            long minutes,
            @Nullable String newKey) {

        static final Said NOTHING = new Said(null, FormProblems.NONE, 0, null);
    }

    private record Kept(UserView user, List<ApiKeyView> keys, boolean toldAtSignIn, OutsideAlertView outside) {}

    private final Pages pages;
    private final Notices notices;
    private final Users users;
    private final ApiKeys keys;
    private final OutsideAlerts outsideAlerts;
    private final OwnPassword password;
    private final BrowserSessions sessions;
    private final CommandRunner runner;
    private final Reads reads;

    ProfilePages(
            Pages pages,
            Notices notices,
            Users users,
            ApiKeys keys,
            OutsideAlerts outsideAlerts,
            OwnPassword password,
            BrowserSessions sessions,
            CommandRunner runner,
            Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.users = users;
        this.keys = keys;
        this.outsideAlerts = outsideAlerts;
        this.password = password;
        this.sessions = sessions;
        this.runner = runner;
        this.reads = reads;
    }

    /** Not in one snapshot as a whole: the list of sessions has a transaction of its own. */
    @ForEverySignedIn
    @RequestMapping(path = PATH, method = RequestMethod.GET)
    View show(Caller caller, HttpServletRequest request) {
        return page(caller, request, Said.NOTHING, HttpStatus.OK);
    }

    @ForEverySignedIn
    @PostMapping(PATH)
    View change(Caller caller, HttpServletRequest request, ProfileForm form) {
        try {
            runner.run(caller.actor(), new ChangeOwnProfile(form.name(), form.locale(), form.zone()));
            notices.tell(request, Notice.done("access.profile.changed"));
            return Redirects.to(PATH);
        } catch (InvalidInputException e) {
            return again(caller, request, new Said(form, FormProblems.of(e), 0, null));
        }
    }

    @ForEverySignedIn
    @PostMapping(PATH + "/sign-in-news")
    View changeSignInNews(
            Caller caller, HttpServletRequest request, @RequestParam(defaultValue = "false") boolean wanted) {
        runner.run(caller.actor(), new SetSignInNews(wanted));
        notices.tell(request, Notice.done("access.profile.changed"));
        return Redirects.to(PATH);
    }

    @ForEverySignedIn
    @PostMapping(PATH + "/password")
    View changePassword(
            Caller caller,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String presentPassword,
            @RequestParam(defaultValue = "") String newPassword) {
        try {
            password.change(caller.user(), caller.actor(), presentPassword, newPassword, sessions.currentId(request));
            notices.tell(request, Notice.done("access.profile.passwordChanged"));
            return Redirects.to(PATH);
        } catch (InvalidInputException e) {
            return again(caller, request, new Said(null, FormProblems.of(e), 0, null));
        } catch (TooManyAttemptsException e) {
            long minutes = (e.retryAfter().toSeconds() + SECONDS_A_MINUTE - 1) / SECONDS_A_MINUTE;
            return page(
                    caller, request, new Said(null, FormProblems.NONE, minutes, null), HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    @ForEverySignedIn
    @PostMapping(PATH + "/sessions/{handle}/end")
    View endSession(Caller caller, HttpServletRequest request, @PathVariable String handle) {
        if (sessions.end(caller, handle)) {
            notices.tell(request, Notice.done("access.profile.sessionEnded"));
        }
        return Redirects.to(PATH);
    }

    @ForEverySignedIn
    @PostMapping(PATH + "/sessions/end-others")
    View endOtherSessions(Caller caller, HttpServletRequest request) {
        int ended = sessions.endOthers(caller, request);
        notices.tell(request, Notice.done("access.profile.sessionsEnded", ended));
        return Redirects.to(PATH);
    }

    /** Makes a key: it is in this answer and nowhere else. */
    @ForEverySignedIn
    @PostMapping(PATH + "/api-keys")
    View makeKey(
            Caller caller,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String keyName,
            @RequestParam(required = false) @Nullable Set<Right> rights) {
        Secret secret = Secret.make(SecretKind.API_KEY);
        Set<Right> limit = rights == null || rights.isEmpty() ? null : rights;
        try {
            runner.run(caller.actor(), new CreateApiKey(keyName, null, limit, secret));
            return page(caller, request, new Said(null, FormProblems.NONE, 0, secret.reveal()), HttpStatus.OK);
        } catch (InvalidInputException e) {
            return again(caller, request, new Said(null, named(e), 0, null));
        }
    }

    @ForEverySignedIn
    @PostMapping(PATH + "/api-keys/{id}/revoke")
    View revokeKey(Caller caller, HttpServletRequest request, @PathVariable UUID id) {
        runner.run(caller.actor(), new RevokeApiKey(id));
        notices.tell(request, Notice.done("access.profile.keyRevoked"));
        return Redirects.to(PATH);
    }

    /** The page has two names on it. */
    private static FormProblems named(InvalidInputException e) {
        return new FormProblems(e.problems().stream()
                .map(problem -> problem.field().equals("name")
                        ? new FieldProblem("keyName", problem.code(), problem.message())
                        : problem)
                .toList());
    }

    private View again(Caller caller, HttpServletRequest request, Said said) {
        return page(caller, request, said, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View page(Caller caller, HttpServletRequest request, Said said, HttpStatus status) {
        UUID organisationId = caller.organisationId();
        UUID userId = caller.user().id();
        Kept kept = reads.inSnapshot(
                organisationId,
                () -> new Kept(
                        users.get(organisationId, userId),
                        keys.listOf(organisationId, userId),
                        users.signInNews(organisationId, userId).wanted(),
                        outsideAlerts.get(caller.user())));
        ProfileForm form = said.form() == null ? ProfileForm.of(kept.user()) : said.form();
        return pages.view(
                "access/profile",
                new ProfileView(
                        kept.user(),
                        form,
                        caller.user().mayHoldLeads(),
                        kept.toldAtSignIn(),
                        kept.outside(),
                        Choices.zones(),
                        sessions.list(caller, request),
                        kept.keys(),
                        kept.user().rights().stream().sorted().toList(),
                        said.problems(),
                        said.minutes(),
                        said.newKey()),
                status);
    }
}
