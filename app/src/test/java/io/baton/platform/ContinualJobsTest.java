package io.baton.platform;

import static io.baton.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Story;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every server does again and again. */
class ContinualJobsTest extends Story {

    /** Fails every other time, and always says that it may rest for long. */
    private static final class Unsteady implements ContinualJob {

        private final AtomicInteger runs = new AtomicInteger();

        @Override
        public String name() {
            return "unsteady";
        }

        @Override
        public Duration run() {
            if (runs.incrementAndGet() % 2 == 1) {
                throw new IllegalStateException("this time it fails");
            }
            return Duration.ofDays(1);
        }
    }

    @Test
    void aJobRunsAgainAfterItFailedAndAfterASecondAtTheLatestUntilItIsStopped() {
        Unsteady job = new Unsteady();
        ContinualJobs jobs = new ContinualJobs(List.of(job), baton.bean(PlatformSettings.class));
        assertThat(jobs.isAutoStartup()).as("in tests, unless asked for").isFalse();
        jobs.start();
        try {
            await("it ran, failed and ran again", () -> assertThat(job.runs).hasValueGreaterThan(3));
        } finally {
            jobs.stop();
        }
        int runs = job.runs.get();
        assertThat(jobs.isRunning()).isFalse();
        jobs.start();
        await("it is started again", () -> assertThat(job.runs).hasValueGreaterThan(runs));
        jobs.stop();
    }

    @Test
    void theDeadlinesAreAmongThem() {
        assertThat(baton.beans(ContinualJob.class))
                .extracting(ContinualJob::name)
                .contains("deadlines");
    }
}
