package io.baton.http;

import io.baton.access.ActingUser;
import io.baton.platform.Listener;
import io.baton.platform.Signals;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Front door: streams of server-sent events by which pages and programs learn that there is news. They tell what there
 * is news of and nothing else: what is new is asked for as always, with the rights of then. They end after some minutes
 * and are opened anew, so that nobody goes on listening who may no longer.
 */
@Component
public class EventStreams {

    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);

    private static final Duration LASTS = Duration.ofMinutes(5);

    /** Shorter than the silence after which proxies cut a connection; and one who is gone is noticed by it. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    /** One commit changes several things: what it is news of is told together. */
    private static final Duration GATHERS = Duration.ofMillis(20);

    /** What follows at once is told together. */
    private static final Duration BETWEEN_NEWS = Duration.ofMillis(200);

    private static final Duration ASKS_AGAIN = Duration.ofSeconds(2);

    private final Signals signals;
    private final OpenStreams open;
    private final Clock clock;

    EventStreams(Signals signals, OpenStreams open, Clock clock) {
        this.signals = signals;
        this.open = open;
        this.clock = clock;
    }

    /**
     * Answers with a stream, on the thread of the request for as long as it lasts. Outside of a snapshot, which would
     * hold a connection of the database all that time.
     *
     * @param subjects the offices and users whose news it tells
     * @param about what news is told of
     * @param since how long ago whoever listens has looked: what was told since then is told at once
     * @return false, with nothing answered, where the user or the server has too many open
     */
    public boolean answer(
            ActingUser user, Set<UUID> subjects, Set<String> about, Duration since, HttpServletResponse response) {
        if (!open.take(user.id())) {
            return false;
        }
        try (Listener listener = signals.listen(user.organisationId(), subjects, since)) {
            tell(response, listener, about);
        } catch (IOException e) {
            LOG.debug("whoever listened went away: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.giveBack(user.id());
        }
        return true;
    }

    private void tell(HttpServletResponse response, Listener listener, Set<String> wanted)
            throws IOException, InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        // A proxy that gathers what comes would keep the news to itself.
        response.setHeader("X-Accel-Buffering", "no");
        send(response, "retry: " + ASKS_AGAIN.toMillis());
        Instant until = clock.instant().plus(LASTS);
        while (!listener.isOver() && clock.instant().isBefore(until)) {
            Set<String> news = new LinkedHashSet<>(listener.await(SIGN_OF_LIFE));
            if (news.isEmpty()) {
                send(response, ": still here");
            } else {
                news.addAll(listener.await(GATHERS));
            }
            for (String about : news) {
                if (wanted.contains(about)) {
                    send(response, "event: " + about + "\ndata:");
                }
            }
            if (!news.isEmpty()) {
                Thread.sleep(BETWEEN_NEWS);
            }
        }
    }

    /** One message, which whoever listens has at once. */
    private static void send(HttpServletResponse response, String message) throws IOException {
        response.getOutputStream().write((message + "\n\n").getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
