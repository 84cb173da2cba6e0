package io.baton.web.live;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.http.Caller;
import io.baton.http.ForEverySignedIn;
import io.baton.platform.Listener;
import io.baton.platform.Signals;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

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
    private static final int NO_MORE = 204;

    private final Signals signals;
    private final OpenStreams open;
    private final Clock clock;

    LivePages(Signals signals, OpenStreams open, Clock clock) {
        this.signals = signals;
        this.open = open;
        this.clock = clock;
    }

    /** Server-sent events named by what there is news of; 204, which ends the asking, where too many are open. */
    @GetMapping("/live")
    @ForEverySignedIn
    ResponseEntity<SseEmitter> live(Caller caller) {
        ActingUser user = caller.user();
        if (!open.take(user.id())) {
            return ResponseEntity.status(NO_MORE).build();
        }
        SseEmitter stream = new SseEmitter(LASTS.plus(SIGN_OF_LIFE).toMillis());
        Listener listener = signals.listen(user.organisationId(), concerning(user));
        Thread.ofVirtual().name("live-" + user.id()).start(() -> tell(stream, listener, user.id()));
        // A proxy that gathers what comes would keep the news to itself.
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .header("X-Accel-Buffering", "no")
                .body(stream);
    }

    /** The offices whose lists the user sees, and the user. */
    private static Set<UUID> concerning(ActingUser user) {
        Set<UUID> subjects = new HashSet<>(Set.of(user.id()));
        if (user.may(Right.LEAD_VIEW_OFFICE)) {
            subjects.addAll(user.visibleOffices());
        }
        return subjects;
    }

    private void tell(SseEmitter stream, Listener listener, UUID userId) {
        try (listener) {
            stream.send(SseEmitter.event().comment("listening").reconnectTime(ASKS_AGAIN.toMillis()));
            Instant until = clock.instant().plus(LASTS);
            while (!listener.isOver() && clock.instant().isBefore(until)) {
                tellNext(stream, listener);
            }
            stream.complete();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("a browser went away: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.giveBack(userId);
        }
    }

    private static void tellNext(SseEmitter stream, Listener listener) throws IOException, InterruptedException {
        Set<String> news = listener.await(SIGN_OF_LIFE);
        if (news.isEmpty()) {
            stream.send(SseEmitter.event().comment("still here"));
            return;
        }
        for (String about : news) {
            stream.send(SseEmitter.event().name(about).data(""));
        }
        Thread.sleep(BETWEEN_NEWS);
    }
}
