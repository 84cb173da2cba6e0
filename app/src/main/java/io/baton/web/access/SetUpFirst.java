package io.baton.web.access;

import io.baton.access.Organisations;
import io.baton.http.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** While nothing is set up, every page leads to set-up. */
@Configuration(proxyBeanMethods = false)
class SetUpFirst implements WebMvcConfigurer, HandlerInterceptor {

    static final String PATH = "/set-up";

    private final Organisations organisations;
    private final Callers callers;

    SetUpFirst(Organisations organisations, Callers callers) {
        this.organisations = organisations;
        this.callers = callers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .order(Ordered.HIGHEST_PRECEDENCE)
                .excludePathPatterns(PATH, "/api/**", "/f/**", "/health/**", "/error");
    }

    /** Whoever is signed in proves that it was set up: only strangers cost a look. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean page =
                handler instanceof HandlerMethod || request.getRequestURI().equals("/");
        if (!page || callers.find(request).isPresent() || organisations.isSetUp()) {
            return true;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", PATH);
        return false;
    }
}
