package io.baton.http;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** What the server and the firewall refuse before it reaches us is answered in our way too. */
@Configuration(proxyBeanMethods = false)
class ServerRefusals {

    private static final int BAD_REQUEST = 400;

    @Bean
    RequestRejectedHandler unsafePaths() {
        return (request, response, rejected) -> {
            if (AskedPath.isRest(request)) {
                PlainProblem.write(response, BAD_REQUEST, "MALFORMED", "the request is not of its form");
            } else {
                response.sendError(BAD_REQUEST);
            }
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequests() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(UnreadableRequests.class.getName());
            }
        });
    }
}
