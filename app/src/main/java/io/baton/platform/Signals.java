package io.baton.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.stereotype.Component;

/**
 * Front door: tells whoever looks at something, on whichever server, that there is news of it. A signal leaves after
 * the commit and holds nothing up; it says for whom there is news, never what, so that nobody learns by it what he may
 * not see. What decides and what must arrive is a row of the transaction; a signal that is lost, because a server ends
 * right then, costs freshness only.
 */
@Component
public class Signals {

    /** Where something about leads changed in an office's or a user's lists. */
    public static final String LEADS = "leads";

    /** Where a user was alerted of something, or opened what it was. */
    public static final String ALERTS = "alerts";

    private static final List<String> ALL = List.of(LEADS, ALERTS);

    /** More than any crowd of commands makes while the database is asked once; beyond it freshness is lost. */
    private static final int MOST_WAITING = 10_000;

    private final TransactionDoor door;
    private final BlockingQueue<Signal> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final RecentSignals recent;

    Signals(TransactionDoor door, Clock clock) {
        this.door = door;
        this.recent = new RecentSignals(clock);
    }

    /** Tells, once the open transaction is committed, that there is news for these offices and users. */
    public void stage(UUID organisationId, String about, Collection<UUID> subjects) {
        if (!subjects.isEmpty()) {
            Signal signal = new Signal(organisationId, about, Set.copyOf(subjects));
            door.afterCommit(() -> waiting.offer(signal));
        }
    }

    /** Begins to hear what concerns these offices and users; whoever listens closes it again. */
    public Listener listen(UUID organisationId, Set<UUID> subjects) {
        Listener[] made = new Listener[1];
        Listener listener = new Listener(organisationId, subjects, () -> listeners.remove(made[0]));
        made[0] = listener;
        listeners.add(listener);
        return listener;
    }

    /**
     * The same for somebody who has looked at it all a while ago: what was told since then is heard at once.
     *
     * @param since how long ago, as far as a minute
     */
    public Listener listen(UUID organisationId, Set<UUID> subjects, Duration since) {
        Listener listener = listen(organisationId, subjects);
        recent.within(since).forEach(listener::hear);
        return listener;
    }

    /** What waits to be told to all servers. */
    BlockingQueue<Signal> waiting() {
        return waiting;
    }

    /** Tells who listens on this server. */
    void tell(Signal signal) {
        recent.add(signal);
        // Who begins to listen while others are told is not told: that one asked for what came since, or did not.
        List.copyOf(listeners).forEach(listener -> listener.hear(signal));
    }

    /** Signals may have been missed: whoever listens looks again. */
    void tellAll() {
        ALL.forEach(about -> listeners.forEach(listener -> listener.hear(about)));
    }

    /** Nothing will be heard any more: the server stops. */
    void endAll() {
        listeners.forEach(Listener::close);
    }
}
