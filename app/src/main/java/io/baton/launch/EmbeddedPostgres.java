package io.baton.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL of one data folder: started here, started again when it dies under us, stopped last.
 *
 * <p>While it is down the connection pool refuses quickly and readiness says so; the pool finds it again by itself,
 * because it comes back on the same port.
 */
final class EmbeddedPostgres {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    /** After a kill the old server's processes may need a moment to notice. */
    private static final Duration PATIENCE_AT_START = Duration.ofSeconds(20);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final DataFolder folder;
    private final DatabasePasswords passwords;
    private final PostgresServer server;
    private final Object turn = new Object();
    private final CountDownLatch stopping = new CountDownLatch(1);

    private int port;
    private @Nullable Process process;

    private EmbeddedPostgres(DataFolder folder, DatabasePasswords passwords, PostgresServer server) {
        this.folder = folder;
        this.passwords = passwords;
        this.server = server;
    }

    /**
     * Makes the database if there is none; starts nothing yet.
     *
     * @throws StartRefused when it cannot be made, or another major version made it
     */
    static EmbeddedPostgres in(DataFolder folder) throws IOException, InterruptedException {
        PostgresPrograms programs = PostgresPrograms.unpackedIn(folder.programs());
        DatabasePasswords passwords = DatabasePasswords.keptIn(folder.passwords());
        PostgresCluster.makeIfMissing(folder.cluster(), programs, passwords.superuser());
        return new EmbeddedPostgres(folder, passwords, new PostgresServer(programs, folder.cluster(), folder.logs()));
    }

    /** @throws StartRefused when it does not start, with what PostgreSQL said */
    void start() throws IOException, InterruptedException {
        server.stopLeftOver();
        long begun = System.nanoTime();
        while (true) {
            port = ServerPort.rememberedIn(folder.port());
            try {
                Process started = launched();
                server.awaitReady(started);
                Thread.ofPlatform().daemon().name("postgres-watch").start(() -> watch(started));
                return;
            } catch (PostgresDidNotStart e) {
                if (System.nanoTime() - begun > PATIENCE_AT_START.toNanos()) {
                    throw StartRefused.because("The embedded PostgreSQL does not start: " + e.getMessage() + " (see "
                            + folder.logs() + ").");
                }
                Thread.sleep(FIRST_PAUSE);
            }
        }
    }

    DatabaseAddress superuser() {
        return DatabaseAddress.embedded(port, "postgres", PostgresCluster.SUPERUSER, passwords.superuser());
    }

    DatabasePair addresses() {
        return new DatabasePair(
                DatabaseAddress.embedded(
                        port, EmbeddedRolesQuery.DATABASE, EmbeddedRolesQuery.OWNER, passwords.owner()),
                DatabaseAddress.embedded(port, EmbeddedRolesQuery.DATABASE, EmbeddedRolesQuery.APP, passwords.app()));
    }

    DatabasePasswords passwords() {
        return passwords;
    }

    /** Stops it in order, also while it starts; does nothing the second time. */
    void stop() throws IOException, InterruptedException {
        synchronized (turn) {
            stopping.countDown();
            if (process != null && process.isAlive()) {
                server.stop(process);
            }
        }
    }

    private void watch(Process first) {
        try {
            Process current = first;
            while (true) {
                int exitCode = current.waitFor();
                if (stopping.getCount() == 0) {
                    return;
                }
                LOG.error("PostgreSQL ended unexpectedly (exit code {}); starting it again", exitCode);
                current = startedAgain();
            }
        } catch (PostgresDidNotStart e) {
            LOG.debug("PostgreSQL is no longer wanted");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process startedAgain() throws InterruptedException, PostgresDidNotStart {
        for (Duration pause = FIRST_PAUSE; ; pause = longer(pause)) {
            try {
                Process started = launched();
                server.awaitReady(started);
                LOG.info("PostgreSQL runs again");
                return started;
            } catch (IOException | PostgresDidNotStart e) {
                pauseUnlessStopping(pause, String.valueOf(e.getMessage()));
            }
        }
    }

    /** Under the turn, so that a stop finds either nothing or this. */
    private Process launched() throws IOException, PostgresDidNotStart {
        synchronized (turn) {
            if (stopping.getCount() == 0) {
                throw new PostgresDidNotStart("Baton is stopping");
            }
            Process started = server.start(port);
            process = started;
            return started;
        }
    }

    private void pauseUnlessStopping(Duration pause, String said) throws InterruptedException, PostgresDidNotStart {
        LOG.error("PostgreSQL did not start: {}; trying again in {} ms", said, pause.toMillis());
        if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new PostgresDidNotStart("Baton is stopping");
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
