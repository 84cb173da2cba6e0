package io.baton.platform;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Hears the {@link Signals} that concern somebody, from its making until it is closed. */
public final class Listener implements AutoCloseable {

    private final UUID organisationId;
    private final Set<UUID> subjects;
    private final Runnable forget;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<String> heard = new LinkedHashSet<>();
    private boolean ended;

    Listener(UUID organisationId, Set<UUID> subjects, Runnable forget) {
        this.organisationId = organisationId;
        this.subjects = Set.copyOf(subjects);
        this.forget = forget;
    }

    /**
     * Waits until there is news, the server stops, or the time is over.
     *
     * @return what there is news about, each once however often it was told; empty when there is none
     * @throws InterruptedException when the waiting thread shall stop
     */
    public Set<String> await(Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (heard.isEmpty() && !ended && left > 0) {
                left = changed.awaitNanos(left);
            }
            Set<String> news = Set.copyOf(heard);
            heard.clear();
            return news;
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing will be heard any more. */
    public boolean isOver() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    void hear(Signal signal) {
        if (organisationId.equals(signal.organisationId())
                && signal.subjects().stream().anyMatch(subjects::contains)) {
            hear(signal.about());
        }
    }

    /** Whatever it is waiting for may have happened. */
    void hear(String about) {
        lock.lock();
        try {
            heard.add(about);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        forget.run();
    }
}
