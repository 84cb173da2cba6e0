package io.baton.launch;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The launcher's part of the running application. */
@Configuration(proxyBeanMethods = false)
class LaunchConfiguration {

    /** For an application that was not launched but made by a test. */
    @Bean
    @ConditionalOnMissingBean
    Settings settings() {
        return Settings.defaults();
    }

    @Bean
    MetricsPage metricsPage(Settings settings, PrometheusMeterRegistry registry) {
        return new MetricsPage(settings, registry);
    }
}
