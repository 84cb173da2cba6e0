package io.baton.access;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Small writes that must not make their caller wait, where losing one in a crash does no harm: the time of an answer
 * would tell whether there is such an account. A full queue drops the newest.
 */
@Component
class Afterwards implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Afterwards.class);
    private static final int MOST_WAITING = 1000;
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(5);

    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.MILLISECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofVirtual().name("afterwards").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    void run(Runnable work) {
        worker.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("could not be noted: {}", e.toString());
            }
        });
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(LONGEST_GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("{} small writes were left undone", worker.getQueue().size());
        }
    }
}
