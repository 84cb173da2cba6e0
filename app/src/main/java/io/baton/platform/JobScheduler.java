package io.baton.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the {@link RecurringJob}s by db-scheduler, whose rows several servers share: each wake-up is taken by one.
 * Judges by the database's clock, looks often, and notices within a minute that a server is gone. Stops before all
 * else.
 */
@Component
class JobScheduler implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobScheduler.class);
    private static final int RUNS_AT_ONCE = 4;
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int HEARTBEATS_MISSED = 4;

    /** Below what Spring grants a phase of its shutdown. */
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(15);

    private final DataSource dataSource;
    private final List<RecurringJob> jobs;
    private final JobTimeQuery time;
    private final PlatformSettings settings;
    private volatile @Nullable Scheduler running;

    JobScheduler(DataSource dataSource, List<RecurringJob> jobs, JobTimeQuery time, PlatformSettings settings) {
        this.dataSource = dataSource;
        this.jobs = jobs;
        this.time = time;
        this.settings = settings;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.jobs();
    }

    @Override
    public void start() {
        List<RecurringTask<Void>> again = jobs.stream().map(JobScheduler::again).toList();
        List<Task<?>> once = jobs.stream().<Task<?>>map(JobScheduler::once).toList();
        Scheduler scheduler = Scheduler.create(dataSource, once)
                .startTasks(again)
                // A machine's name is not unique among containers; nothing depends on it but the eye.
                .schedulerName(new SchedulerName.Fixed("baton-" + Ids.next()))
                .clock(time::read)
                .pollingInterval(LOOKS_EVERY)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(HEARTBEATS_MISSED)
                .threads(RUNS_AT_ONCE)
                .executorService(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("job-", 0).factory()))
                .shutdownMaxWait(LONGEST_GOODBYE)
                .build();
        scheduler.start();
        running = scheduler;
    }

    @Override
    public void stop() {
        Scheduler scheduler = running;
        running = null;
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    private static RecurringTask<Void> again(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every())).execute((instance, context) -> attempt(job));
    }

    private static Task<Void> once(RecurringJob job) {
        return Tasks.oneTime(WakeUps.taskOf(job.name())).execute((instance, context) -> attempt(job));
    }

    /** A failed run is no failed wake-up: the next one comes soon anyway. */
    private static void attempt(RecurringJob job) {
        try {
            job.run();
        } catch (RuntimeException e) {
            LOG.warn("the job {} will be run again: {}", job.name(), e.toString());
        }
    }
}
