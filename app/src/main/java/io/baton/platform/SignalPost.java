package io.baton.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Carries signals: those of this server to all, many at a time, and those of all servers to whoever listens here. Stops
 * before the pages do, so that what they keep open for news ends.
 */
@Component
class SignalPost implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SignalPost.class);

    /** A moment in which what changes together is told together. */
    private static final Duration GATHERS = Duration.ofMillis(50);

    /** How soon a stop is noticed while nothing is told. */
    private static final Duration ATTENTION = Duration.ofMillis(500);

    private static final Duration BREAK_AFTER_FAILURE = Duration.ofMillis(500);
    private static final int MOST_AT_ONCE = 1_000;

    /** A message to other servers takes less than 8,000 bytes, an id 37 of them. */
    private static final int MOST_SUBJECTS = 200;

    private final Signals signals;
    private final SignalQuery query;
    private final TransactionDoor door;
    private final List<Thread> workers = new ArrayList<>();

    SignalPost(Signals signals, SignalQuery query, TransactionDoor door) {
        this.signals = signals;
        this.query = query;
        this.door = door;
    }

    @Override
    public void start() {
        workers.add(Thread.ofVirtual().name("signals-out").start(() -> repeat(this::sendNext)));
        workers.add(Thread.ofVirtual().name("signals-in").start(() -> repeat(this::listen)));
    }

    @Override
    public void stop() {
        workers.forEach(Thread::interrupt);
        workers.clear();
        signals.endAll();
    }

    @Override
    public boolean isRunning() {
        return !workers.isEmpty();
    }

    /** One round of work that can fail. */
    @FunctionalInterface
    private interface Round {
        void run() throws InterruptedException;
    }

    private static void repeat(Round round) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                round.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (DataAccessException | TransactionException | BusyException e) {
                LOG.debug("signals wait for the database: {}", e.toString());
                rest();
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(BREAK_AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendNext() throws InterruptedException {
        List<Signal> next = new ArrayList<>(List.of(signals.waiting().take()));
        Thread.sleep(GATHERS);
        signals.waiting().drainTo(next, MOST_AT_ONCE);
        List<String> texts = together(next).stream().map(Signal::text).toList();
        door.job(() -> {
            query.send(texts);
            return texts.size();
        });
    }

    /** What concerns the same organisation and is about the same, in as few messages as hold it. */
    static List<Signal> together(List<Signal> signals) {
        Map<Signal, Set<UUID>> subjects = new LinkedHashMap<>();
        for (Signal signal : signals) {
            subjects.computeIfAbsent(
                            new Signal(signal.organisationId(), signal.about(), Set.of()), any -> new HashSet<>())
                    .addAll(signal.subjects());
        }
        List<Signal> fewer = new ArrayList<>();
        subjects.forEach((kind, all) -> {
            List<UUID> ids = List.copyOf(all);
            for (int from = 0; from < ids.size(); from += MOST_SUBJECTS) {
                List<UUID> part = ids.subList(from, Math.min(ids.size(), from + MOST_SUBJECTS));
                fewer.add(new Signal(kind.organisationId(), kind.about(), Set.copyOf(part)));
            }
        });
        return fewer;
    }

    private void listen() {
        query.listen(signals::tellAll, text -> Signal.read(text).ifPresent(signals::tell), ATTENTION);
    }
}
