package io.baton.launch;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Baton as an operator starts it: a process of its own, over a data folder, on a free port. */
final class BatonProcess implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path output;
    private final int port;

    private BatonProcess(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    static BatonProcess start(Path data, Map<String, String> settings, String... arguments) throws IOException {
        int port = freePort();
        Path output = Files.createTempFile("baton", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                // These processes live for seconds: half the processor time of a server meant to stay.
                "-XX:TieredStopAtLevel=1",
                "-jar",
                UnpackedJar.path().toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("BATON_"));
        builder.environment().putAll(Map.of("BATON_DATA", data.toString(), "BATON_PORT", Integer.toString(port)));
        builder.environment().putAll(settings);
        return new BatonProcess(builder.start(), output, port);
    }

    int port() {
        return port;
    }

    int readiness() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(20))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** Where a page sends the browser on to; empty where it does not. */
    String location(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    BatonProcess awaitReady() throws IOException {
        Eventually.isTrue(
                "Baton is ready or has ended",
                () -> !process.isAlive()
                        || (readiness() == 200 && output().contains("Baton is ready at http://localhost:" + port)));
        if (!process.isAlive()) {
            throw new AssertionError("Baton ended: " + output());
        }
        return this;
    }

    /** Waits until it has ended by itself. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            throw new AssertionError("Baton did not end by itself");
        }
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    /** As {@code kill}: a request to end in order. */
    void terminate() throws InterruptedException {
        process.destroy();
        exitCode();
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    /** As {@code kill -STOP}: it does nothing any more, and everybody else sees it alive. */
    void stop() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** As {@code kill -CONT}: it goes on where it stood. */
    void goOn() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        if (kill.waitFor() != 0 && process.isAlive()) {
            throw new IOException("cannot send " + name + " to process " + process.pid());
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            // whoever stands cannot end
            goOn();
            exitCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(output);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
