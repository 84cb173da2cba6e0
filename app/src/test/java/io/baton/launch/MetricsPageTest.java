package io.baton.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsPageTest {

    @Test
    void metrics_are_served_on_the_port_that_was_set() throws Exception {
        int port = BatonProcess.freePort();
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.counter("leads").increment();
        MetricsPage page = new MetricsPage(
                StartSettings.read(Map.of("BATON_MANAGEMENT_PORT", Integer.toString(port)))
                        .served(),
                registry);

        page.start();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("leads_total 1.0");
        } finally {
            page.stop();
        }
        assertThat(page.isRunning()).isFalse();
    }

    @Test
    void without_the_setting_there_are_none() {
        MetricsPage page = new MetricsPage(Settings.defaults(), new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
        page.start();
        assertThat(page.isRunning()).isFalse();
    }
}
