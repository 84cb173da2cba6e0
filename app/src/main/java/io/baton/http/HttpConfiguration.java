package io.baton.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts rights and callers in front of all controllers. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration implements WebMvcConfigurer {

    private final RouteRights rights;
    private final StorableParameters parameters;
    private final CallerArgument callers;

    HttpConfiguration(RouteRights rights, StorableParameters parameters, CallerArgument callers) {
        this.rights = rights;
        this.parameters = parameters;
        this.callers = callers;
    }

    /** REST answers JSON, whatever it is said to accept: else a write would be done and its answer refused. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();
        negotiation.strategies(List.of(request ->
                isRest(request) ? ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST : header.resolveMediaTypes(request)));
    }

    private static boolean isRest(NativeWebRequest request) {
        HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
        return servletRequest != null && AskedPath.isRest(servletRequest);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(rights);
        registry.addInterceptor(parameters).excludePathPatterns("/error");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(callers);
    }
}
