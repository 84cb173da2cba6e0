package io.baton.launch;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts and stops PostgreSQL over one cluster. Keeps no state: what runs is told by the process and by its file. */
final class PostgresServer {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    /** Recovery after a crash reads the log since the last checkpoint; on a slow disk that can take minutes. */
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(30);

    private static final String SECONDS_TO_STOP = "60";

    private final PostgresPrograms programs;
    private final Path cluster;
    private final Path logs;

    PostgresServer(PostgresPrograms programs, Path cluster, Path logs) {
        this.programs = programs;
        this.cluster = cluster;
        this.logs = logs;
    }

    private static long memoryMegabytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 20;
    }

    /** Starts it; it is not ready yet. */
    Process start(int port) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-D", cluster.toString(), "-p", Integer.toString(port)));
        PostgresOptions.with(logs, memoryMegabytes())
                .forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        ProcessBuilder builder = programs.callApart("postgres", arguments.toArray(String[]::new))
                .redirectErrorStream(true)
                .redirectOutput(logs.resolve("start.log").toFile());
        foreignProcess().ifPresent(pid -> builder.environment().put("PG_GRANDPARENT_PID", pid.toString()));
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /**
     * Waits until it takes connections.
     *
     * @throws PostgresDidNotStart with what PostgreSQL said last
     */
    void awaitReady(Process process) throws IOException, InterruptedException, PostgresDidNotStart {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < LONGEST_RECOVERY.toNanos()) {
            if (process.waitFor(LOOK_AGAIN)) {
                throw new PostgresDidNotStart(whatItSaid());
            }
            if (PostmasterFile.of(cluster)
                    .filter(file -> file.pid() == process.pid() && file.ready())
                    .isPresent()) {
                return;
            }
        }
        throw new PostgresDidNotStart("it did not become ready within " + LONGEST_RECOVERY.toMinutes() + " minutes");
    }

    /** Stops what an earlier Baton, killed, left running. To be called by the holder of the data folder only. */
    void stopLeftOver() throws IOException, InterruptedException {
        Optional<PostmasterFile> left = PostmasterFile.of(cluster).filter(PostmasterFile::writerLives);
        if (left.isPresent() && !controlled("fast") && !controlled("immediate")) {
            throw StartRefused.because("An earlier PostgreSQL (process "
                    + left.get().pid() + ") still holds " + cluster + " and does not stop; end it and start again.");
        }
    }

    /** Stops in order: open transactions are rolled back, everything is written. */
    void stop(Process process) throws IOException, InterruptedException {
        if (process.isAlive() && !controlled("fast")) {
            // Not even up yet, so there is no file to find it by.
            process.destroy();
        }
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private boolean controlled(String mode) throws IOException, InterruptedException {
        return programs.call("pg_ctl", "stop", "-D", cluster.toString(), "-m", mode, "-t", SECONDS_TO_STOP, "-s")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    /**
     * A process that merely got the number in a left-over file. PostgreSQL would take it for another server over the
     * same files; told that it is an ancestor it does not, and still looks for live shared memory itself, which
     * deleting the file would prevent.
     */
    private Optional<Long> foreignProcess() throws IOException {
        return PostmasterFile.of(cluster)
                .filter(PostmasterFile::processLives)
                .filter(file -> !file.writerLives())
                .map(PostmasterFile::pid);
    }

    private String whatItSaid() throws IOException {
        try (Stream<Path> files = Files.list(logs)) {
            return files.sorted(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .flatMap(PostgresServer::fatalLines)
                    .reduce("no reason given", (before, line) -> line);
        }
    }

    private static Stream<String> fatalLines(Path file) {
        try {
            return Files.readAllLines(file, java.nio.charset.StandardCharsets.ISO_8859_1).stream()
                    .filter(line -> line.contains("FATAL:") || line.startsWith("unshare:"))
                    .map(line ->
                            line.substring(Math.max(0, line.indexOf("FATAL:"))).replaceFirst("FATAL:\\s*", ""));
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
