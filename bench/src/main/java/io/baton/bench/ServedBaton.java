package io.baton.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * The real server in a process of its own, with the memory options of {@code ./baton run} and its embedded PostgreSQL
 * as an installation has it, on a folder that is thrown away afterwards.
 */
final class ServedBaton implements AutoCloseable {

    static final String EMAIL = "admin@bench.example";
    static final String PASSWORD = "eleven quick brown horses";

    private static final List<String> JAVA_OPTIONS = List.of(
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED");

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    /** A folder to use and to keep, so that a second run need not seed again. */
    private static final String KEPT = System.getProperty("baton.bench.data", "");

    private final Path data;
    private final Process process;
    private final URI address;

    private ServedBaton(Path data, Process process, URI address) {
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        this.data = data;
        this.process = process;
        this.address = address;
    }

    /** Starts it and waits until it serves. */
    static ServedBaton start() throws IOException, InterruptedException {
        Path data = KEPT.isEmpty() ? Files.createTempDirectory("baton-bench") : Files.createDirectories(Path.of(KEPT));
        return start(data, Map.of());
    }

    /** Another server on the same database. */
    static ServedBaton startBeside(ServedBaton first) throws IOException, InterruptedException {
        String port = Files.readString(first.data.resolve("database.port")).strip();
        List<String> passwords = Files.readAllLines(first.data.resolve("database.passwords"));
        String at = "@127.0.0.1:" + port + "/baton";
        return start(
                Files.createTempDirectory("baton-bench-beside"),
                Map.of(
                        "BATON_DATABASE_OWNER_URL",
                        "postgresql://baton_owner:" + passwords.get(1) + at,
                        "BATON_DATABASE_URL",
                        "postgresql://baton_app:" + passwords.get(2) + at));
    }

    /** On the data of one that was stopped. */
    static ServedBaton startAgain(ServedBaton stopped) throws IOException, InterruptedException {
        return start(stopped.data, Map.of());
    }

    private static ServedBaton start(Path data, Map<String, String> settings) throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(command());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("BATON_"));
        environment.put("BATON_DATA", data.toString());
        environment.put("BATON_PORT", Integer.toString(port));
        environment.put("BATON_ADMIN_EMAIL", EMAIL);
        environment.put("BATON_ADMIN_PASSWORD", PASSWORD);
        environment.put("BATON_ORGANISATION", "Bench");
        environment.putAll(settings);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(data.resolve("server.log").toFile())
                .start();
        ServedBaton served = new ServedBaton(data, process, URI.create("http://localhost:" + port));
        served.awaitReady();
        return served;
    }

    private static List<String> command() {
        List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA_OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.baton.BatonApplication"));
        return command;
    }

    private void awaitReady() throws IOException, InterruptedException {
        HttpRequest ready =
                HttpRequest.newBuilder(address.resolve("/health/ready")).build();
        long end = System.nanoTime() + LONGEST_START.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && process.isAlive()) {
                try {
                    if (http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // It does not listen yet.
                }
                Thread.sleep(250);
            }
        }
        String log = Files.readString(data.resolve("server.log"));
        close();
        throw new IllegalStateException("the server did not start:\n" + log);
    }

    URI address() {
        return address;
    }

    /** As the superuser of its database, whom no policy binds. */
    Connection superuser() throws IOException, SQLException {
        return connect("postgres", 0);
    }

    /** As the application itself. */
    Connection app() throws IOException, SQLException {
        return connect("baton_app", 2);
    }

    private Connection connect(String user, int passwordLine) throws IOException, SQLException {
        String port = Files.readString(data.resolve("database.port")).strip();
        String password = Files.readAllLines(data.resolve("database.passwords")).get(passwordLine);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/baton", user, password);
    }

    /** Memory the server's JVM holds, in megabytes. */
    long residentMegabytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (Files.notExists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1L);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Stops it and keeps its data. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        if (KEPT.isEmpty()) {
            FileSystemUtils.deleteRecursively(data);
        }
    }
}
