package io.baton.launch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

/** Whose word is taken for where a request comes from. */
class ForwardedHeadersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                  | 127.0.0.1 http
            10.0.0.5            | 127.0.0.1 http
            127.0.0.1           | 203.0.113.7 https
            127.0.0.0/8 2001:db8::1 | 203.0.113.7 https
            """)
    void only_named_proxies_are_believed(String proxies, String seen) throws Exception {
        Settings settings =
                StartSettings.read(Map.of("BATON_TRUSTED_PROXIES", proxies)).served();
        Map<String, Object> properties = new java.util.HashMap<>(SpringProperties.of(settings));
        properties.put("server.port", 0);
        try (ConfigurableApplicationContext server = new SpringApplicationBuilder(OnlyTomcat.class)
                .web(WebApplicationType.SERVLET)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("ours", properties)))
                .run()) {
            assertThat(ask(server.getEnvironment().getRequiredProperty("local.server.port")))
                    .isEqualTo(seen);
        }
    }

    /** A stranger put the first address there; the proxy added the one it saw. */
    private static String ask(String port) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .header("X-Forwarded-For", "198.51.100.1, 203.0.113.7")
                    .header("X-Forwarded-Proto", "https")
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    static class OnlyTomcat {

        @Bean
        ServletRegistrationBean<Seen> seen() {
            return new ServletRegistrationBean<>(new Seen(), "/");
        }
    }

    /** Answers where it believes the request to come from. */
    static final class Seen extends HttpServlet {

        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(request.getRemoteAddr() + " " + request.getScheme());
        }
    }
}
