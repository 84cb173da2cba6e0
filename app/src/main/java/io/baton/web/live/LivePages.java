package io.baton.web.live;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.http.Caller;
import io.baton.http.ForEverySignedIn;
import io.baton.platform.Listener;
import io.baton.platform.Signals;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * The stream by which open pages learn that there is news, one a browser. It tells what there is news of and nothing
 * else: what is new is asked for as always, with the rights of then. It ends after some minutes and is opened anew, so
 * that nobody goes on listening who may no longer.
 */
@Controller
class LivePages {

    private static final Logger LOG = LoggerFactory.getLogger(LivePages.class);

    private static final Duration LASTS = Duration.ofMinutes(5);

    /** Shorter than the silence after which proxies cut a connection; and a browser that is gone is noticed by it. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    /** What follows at once is told together. */
    private static final Duration BETWEEN_NEWS = Duration.ofMillis(500);

    private static final Duration ASKS_AGAIN = Duration.ofSeconds(2);

    private final Signals signals;
    private final OpenStreams open;
    private final Clock clock;

    LivePages(Signals signals, OpenStreams open, Clock clock) {
        this.signals = signals;
        this.open = open;
        this.clock = clock;
    }

    /**
     * Server-sent events named by what there is news of; 204, which ends the asking, where too many are open. It is
     * answered by a thread of its own for as long as it lasts, and outside of a snapshot, which would hold a connection
     * of the database all that time.
     */
    @RequestMapping(path = "/live", method = RequestMethod.GET)
    @ForEverySignedIn
    void live(Caller caller, HttpServletResponse response) {
        ActingUser user = caller.user();
        if (!open.take(user.id())) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return;
        }
        try (Listener listener = signals.listen(user.organisationId(), concerning(user))) {
            tell(response, listener);
        } catch (IOException e) {
            LOG.debug("a browser went away: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.giveBack(user.id());
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

    private void tell(HttpServletResponse response, Listener listener) throws IOException, InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        // A proxy that gathers what comes would keep the news to itself.
        response.setHeader("X-Accel-Buffering", "no");
        send(response, "retry: " + ASKS_AGAIN.toMillis());
        Instant until = clock.instant().plus(LASTS);
        while (!listener.isOver() && clock.instant().isBefore(until)) {
            Set<String> news = listener.await(SIGN_OF_LIFE);
            if (news.isEmpty()) {
                send(response, ": still here");
            }
            for (String about : news) {
                send(response, "event: " + about + "\ndata:");
            }
            if (!news.isEmpty()) {
                Thread.sleep(BETWEEN_NEWS);
            }
        }
    }

    /** One message, which the browser has at once. */
    private static void send(HttpServletResponse response, String message) throws IOException {
        response.getOutputStream().write((message + "\n\n").getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
