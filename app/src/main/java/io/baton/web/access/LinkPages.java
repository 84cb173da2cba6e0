package io.baton.web.access;

import io.baton.access.LinkState;
import io.baton.access.PasswordLinks;
import io.baton.access.SecretKind;
import io.baton.access.UserView;
import io.baton.http.ForEverybody;
import io.baton.platform.InvalidInputException;
import io.baton.platform.TooManyAttemptsException;
import io.baton.web.FormProblems;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Behind the links by which one chooses a password. Fetching a page changes nothing; the button does. */
@Controller
class LinkPages {

    static final String INVITATION = "/invitation/";
    static final String RESET = "/password-reset/";

    private final Pages pages;
    private final Notices notices;
    private final PasswordLinks links;
    private final BrowserSessions sessions;

    LinkPages(Pages pages, Notices notices, PasswordLinks links, BrowserSessions sessions) {
        this.pages = pages;
        this.notices = notices;
        this.links = links;
        this.sessions = sessions;
    }

    @ForEverybody
    @GetMapping(INVITATION + "{secret}")
    View invitation(HttpServletResponse response, @PathVariable String secret) {
        return show(response, SecretKind.INVITATION, secret, FormProblems.NONE);
    }

    @ForEverybody
    @PostMapping(INVITATION + "{secret}")
    View takeUpInvitation(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password) {
        return takeUp(request, response, SecretKind.INVITATION, secret, password);
    }

    @ForEverybody
    @GetMapping(RESET + "{secret}")
    View reset(HttpServletResponse response, @PathVariable String secret) {
        return show(response, SecretKind.PASSWORD_RESET, secret, FormProblems.NONE);
    }

    @ForEverybody
    @PostMapping(RESET + "{secret}")
    View resetPassword(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password) {
        return takeUp(request, response, SecretKind.PASSWORD_RESET, secret, password);
    }

    @ForEverybody
    @GetMapping("/password-reset")
    View forgot() {
        return pages.view("access/askReset", new AskResetView(false, false));
    }

    /** Always the same answer: nobody learns who has an account. */
    @ForEverybody
    @PostMapping("/password-reset")
    View askReset(
            HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String email) {
        try {
            links.askReset(email, request.getRemoteAddr());
            return pages.view("access/askReset", new AskResetView(true, false));
        } catch (TooManyAttemptsException e) {
            response.setHeader("Retry-After", Long.toString(e.retryAfter().toSeconds()));
            return pages.view("access/askReset", new AskResetView(false, true), HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    private View takeUp(
            HttpServletRequest request, HttpServletResponse response, SecretKind kind, String secret, String password) {
        try {
            PasswordLinks.TakenUp taken = links.takeUp(kind, secret, password, request.getRemoteAddr());
            if (taken.person() == null) {
                return show(response, kind, secret, FormProblems.NONE);
            }
            sessions.signIn(request, taken.person());
            notices.tell(request, Notice.done("access.link.done." + kind));
            return Redirects.to("/");
        } catch (InvalidInputException e) {
            return show(response, kind, secret, FormProblems.of(e));
        }
    }

    private View show(HttpServletResponse response, SecretKind kind, String secret, FormProblems problems) {
        // The address is the secret: it must not travel on.
        response.setHeader("Referrer-Policy", "no-referrer");
        PasswordLinks.Link link = links.look(kind, secret);
        UserView user = link.user();
        boolean invitation = kind == SecretKind.INVITATION;
        LinkView view = new LinkView(
                link.state(),
                (invitation ? INVITATION : RESET) + secret,
                invitation,
                user == null ? null : user.name(),
                user == null ? null : user.email(),
                link.organisationName(),
                problems);
        return pages.view("access/link", view, status(link.state(), problems));
    }

    private static HttpStatus status(LinkState state, FormProblems problems) {
        return switch (state) {
            case VALID -> problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
            case USED, REVOKED, EXPIRED -> HttpStatus.GONE;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
        };
    }
}
