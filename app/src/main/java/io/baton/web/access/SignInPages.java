package io.baton.web.access;

import io.baton.access.DemoPeople;
import io.baton.access.NoteSignOut;
import io.baton.access.SignIns;
import io.baton.http.Caller;
import io.baton.http.Callers;
import io.baton.http.ForEverybody;
import io.baton.platform.CommandRunner;
import io.baton.platform.Reads;
import io.baton.platform.TooManyAttemptsException;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import io.baton.web.SignInFirst;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** In and out. */
@Controller
class SignInPages {

    private static final String TEMPLATE = "access/signIn";
    private static final long SECONDS_A_MINUTE = 60;

    private final Pages pages;
    private final SignIns signIns;
    private final BrowserSessions sessions;
    private final Callers callers;
    private final CommandRunner runner;
    private final Reads reads;
    private final NewLeads newLeads;
    private final ObjectProvider<DemoPeople> demo;

    SignInPages(
            Pages pages,
            SignIns signIns,
            BrowserSessions sessions,
            Callers callers,
            CommandRunner runner,
            Reads reads,
            NewLeads newLeads,
            ObjectProvider<DemoPeople> demo) {
        this.pages = pages;
        this.signIns = signIns;
        this.sessions = sessions;
        this.callers = callers;
        this.runner = runner;
        this.reads = reads;
        this.newLeads = newLeads;
        this.demo = demo;
    }

    @ForEverybody
    @GetMapping("/sign-in")
    View ask(HttpServletRequest request, @RequestParam(required = false) @Nullable String then) {
        String target = SignInFirst.localPath(then);
        return callers.find(request).isPresent()
                ? Redirects.to(target)
                : pages.view(TEMPLATE, view("", target, null, 0));
    }

    @ForEverybody
    @PostMapping("/sign-in")
    View signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String then) {
        String target = SignInFirst.localPath(then);
        try {
            Optional<SignIns.Person> person = signIns.signIn(email, password, request.getRemoteAddr());
            if (person.isPresent()) {
                sessions.signIn(request, person.get());
                return Redirects.to(isNewsFor(person.get()) ? NewLeadsPages.before(target) : target);
            }
            return pages.view(
                    TEMPLATE, view(email, target, "access.signIn.wrong", 0), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (TooManyAttemptsException e) {
            long seconds = e.retryAfter().toSeconds();
            response.setHeader("Retry-After", Long.toString(seconds));
            long minutes = (seconds + SECONDS_A_MINUTE - 1) / SECONDS_A_MINUTE;
            return pages.view(
                    TEMPLATE, view(email, target, "access.signIn.tooMany", minutes), HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    private boolean isNewsFor(SignIns.Person person) {
        UUID organisation = person.organisationId();
        return reads.inSnapshot(
                organisation, () -> !newLeads.of(organisation, person.userId()).isEmpty());
    }

    /** Signing out twice is no mistake, so everybody may. */
    @ForEverybody
    @PostMapping("/sign-out")
    View signOut(HttpServletRequest request) {
        callers.find(request).map(Caller::actor).ifPresent(actor -> runner.run(actor, new NoteSignOut()));
        sessions.end(request);
        return Redirects.to("/sign-in");
    }

    private SignInView view(String email, String then, @Nullable String problem, long minutes) {
        List<DemoPeople.DemoPerson> people =
                demo.stream().flatMap(each -> each.list().stream()).toList();
        return new SignInView(email, then, problem, minutes, people);
    }
}
