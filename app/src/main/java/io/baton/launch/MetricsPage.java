package io.baton.launch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * {@code /metrics} for Prometheus, on its own port and on the loopback address only. A server of its own, because on
 * the public port only a rule would keep strangers out, and behind a proxy on the same machine a stranger looks local.
 */
final class MetricsPage implements SmartLifecycle {

    private final Settings settings;
    private final PrometheusMeterRegistry registry;
    private @Nullable HttpServer server;

    MetricsPage(Settings settings, PrometheusMeterRegistry registry) {
        this.settings = settings;
        this.registry = registry;
    }

    @Override
    public void start() {
        settings.managementPort().ifPresent(this::listen);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    private void listen(int port) {
        try {
            HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            listening.createContext("/metrics", this::answer);
            listening.start();
            server = listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] figures = registry.scrape().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        exchange.sendResponseHeaders(200, figures.length);
        exchange.getResponseBody().write(figures);
        exchange.close();
    }
}
