package io.baton.web.access;

import io.baton.access.EndSessions;
import io.baton.access.SignIns;
import io.baton.http.Caller;
import io.baton.http.SignedIn;
import io.baton.platform.CommandRunner;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Signs browsers in and out, and knows in which ones somebody is signed in. */
@Component
class BrowserSessions {

    private static final Duration LONGEST_IDLE = Duration.ofHours(12);
    private static final int LONGEST_AGENT = 300;
    private static final String AGENT = "baton.agent";
    private static final String ADDRESS = "baton.address";
    private static final String SINCE = "baton.since";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final CommandRunner runner;
    private final Clock clock;

    BrowserSessions(FindByIndexNameSessionRepository<? extends Session> sessions, CommandRunner runner, Clock clock) {
        this.sessions = sessions;
        this.runner = runner;
        this.clock = clock;
    }

    /** Begins a new session: what was in an older one, its id above all, is worth nothing afterwards. */
    void signIn(HttpServletRequest request, SignIns.Person person) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) LONGEST_IDLE.toSeconds());
        session.setAttribute(AGENT, agent(request));
        session.setAttribute(ADDRESS, request.getRemoteAddr());
        session.setAttribute(SINCE, clock.instant());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person.organisationId(), person.userId(), null), null, List.of()));
        SecurityContextHolder.setContext(context);
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }

    /** Ends this browser's session, if it has one. */
    void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Where the user is signed in, the last used first. Not inside an open transaction: sessions have their own. */
    List<BrowserSession> list(Caller caller, HttpServletRequest request) {
        String current = currentId(request);
        return all(caller).stream()
                .map(session -> view(session, session.getId().equals(current)))
                .sorted(Comparator.comparing(BrowserSession::current)
                        .thenComparing(BrowserSession::lastUsed)
                        .reversed())
                .toList();
    }

    /** Ends the session with this handle; answers whether there was one. */
    boolean end(Caller caller, String handle) {
        return end(caller, session -> handle(session).equals(handle)) > 0;
    }

    /** Ends all sessions but this one; answers how many there were. */
    int endOthers(Caller caller, HttpServletRequest request) {
        String current = currentId(request);
        return end(caller, session -> !session.getId().equals(current));
    }

    /** The id of this browser's session, for commands that end the others. */
    String currentId(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    private int end(Caller caller, Predicate<Session> which) {
        Set<String> ids = all(caller).stream().filter(which).map(Session::getId).collect(Collectors.toSet());
        return ids.isEmpty() ? 0 : runner.run(caller.actor(), new EndSessions(ids));
    }

    private Collection<? extends Session> all(Caller caller) {
        return sessions.findByPrincipalName(caller.user().id().toString()).values();
    }

    private static BrowserSession view(Session session, boolean current) {
        Instant since = session.getAttributeOrDefault(SINCE, session.getCreationTime());
        String agent = session.getAttributeOrDefault(AGENT, "");
        String address = session.getAttribute(ADDRESS);
        return new BrowserSession(handle(session), agent, address, since, session.getLastAccessedTime(), current);
    }

    private static String handle(Session session) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(session.getId().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String agent(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        if (agent == null) {
            return "";
        }
        return agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent;
    }
}
