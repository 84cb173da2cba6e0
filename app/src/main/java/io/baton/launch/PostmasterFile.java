package io.baton.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a running PostgreSQL says of itself in {@code postmaster.pid}. After a kill the file stays behind, and its
 * process number may by then belong to something else.
 */
record PostmasterFile(long pid, Path cluster, Instant startedAt, boolean ready) {

    /** The file has whole seconds, and a machine's clock may have been set a little since. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private static final int STATUS_LINE = 7;

    static Optional<PostmasterFile> of(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            if (lines.size() < 3) {
                return Optional.empty();
            }
            boolean ready =
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            return Optional.of(new PostmasterFile(
                    Long.parseLong(lines.get(0).strip()),
                    cluster,
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())),
                    ready));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    boolean processLives() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    /** Whether that process is the PostgreSQL which wrote the file, and not a later one with the same number. */
    boolean writerLives() {
        return ProcessHandle.of(pid)
                .map(ProcessHandle::info)
                .filter(info ->
                        info.command().filter(c -> c.endsWith("/postgres")).isPresent())
                .filter(this::matches)
                .isPresent();
    }

    private boolean matches(ProcessHandle.Info process) {
        Optional<Boolean> namesCluster =
                process.arguments().map(arguments -> List.of(arguments).contains(cluster.toString()));
        return namesCluster.orElseGet(() -> process.startInstant()
                .filter(start -> Duration.between(start, startedAt).abs().compareTo(TOLERANCE) < 0)
                .isPresent());
    }
}
