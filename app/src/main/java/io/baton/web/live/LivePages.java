package io.baton.web.live;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.http.Caller;
import io.baton.http.EventStreams;
import io.baton.http.ForEverySignedIn;
import io.baton.platform.Signals;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The stream by which open pages learn that there is news, one a browser. */
@Controller
class LivePages {

    private static final Set<String> ABOUT = Set.of(Signals.LEADS, Signals.ALERTS);

    /** Whatever was missed before that is looked up anew by the page. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final EventStreams streams;

    LivePages(EventStreams streams) {
        this.streams = streams;
    }

    /**
     * Server-sent events; 204, which ends the asking, where too many are open.
     *
     * @param since so many milliseconds ago the page was asked for, or heard the last: what is news since then is told
     *     at once
     */
    @RequestMapping(path = "/live", method = RequestMethod.GET)
    @ForEverySignedIn
    void live(Caller caller, HttpServletResponse response, @RequestParam(defaultValue = "0") long since) {
        Duration ago = Duration.ofMillis(Math.clamp(since, 0, LONGEST.toMillis()));
        if (!streams.answer(caller.user(), concerning(caller.user()), ABOUT, ago, response)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
        }
    }

    /** The offices whose lists the user sees, and the user. */
    private static Set<UUID> concerning(ActingUser user) {
        Set<UUID> subjects = new HashSet<>(Set.of(user.id()));
        if (user.may(Right.LEAD_VIEW_OFFICE)) {
            subjects.addAll(user.visibleOffices());
        }
        return subjects;
    }
}
