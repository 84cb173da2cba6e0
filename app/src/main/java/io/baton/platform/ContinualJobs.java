package io.baton.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the {@link ContinualJob}s, each on a thread of its own. Stops before all else. */
@Component
class ContinualJobs implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ContinualJobs.class);
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(15);

    private final List<ContinualJob> jobs;
    private final PlatformSettings settings;
    private @Nullable Running running;

    ContinualJobs(List<ContinualJob> jobs, PlatformSettings settings) {
        this.jobs = jobs;
        this.settings = settings;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.jobs();
    }

    @Override
    public synchronized void start() {
        if (running == null) {
            running = new Running(new CountDownLatch(1), new ArrayList<>());
            for (ContinualJob job : jobs) {
                CountDownLatch stop = running.stop();
                running.threads()
                        .add(Thread.ofVirtual().name("continual-" + job.name()).start(() -> runUntil(stop, job)));
            }
        }
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.end();
            running = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }

    private record Running(CountDownLatch stop, List<Thread> threads) {

        /** Waits for what is in work: it is short. */
        void end() {
            stop.countDown();
            try {
                for (Thread thread : threads) {
                    thread.join(LONGEST_GOODBYE);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void runUntil(CountDownLatch stop, ContinualJob job) {
        try {
            Duration rest = Duration.ZERO;
            while (!stop.await(rest.toNanos(), TimeUnit.NANOSECONDS)) {
                rest = attempt(job);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration attempt(ContinualJob job) {
        try {
            Duration rest = job.run();
            return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
        } catch (RuntimeException e) {
            LOG.warn("{} will be run again: {}", job.name(), e.toString());
            return LONGEST_REST;
        }
    }
}
