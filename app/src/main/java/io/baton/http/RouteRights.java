package io.baton.http;

import io.baton.access.Right;
import io.baton.platform.NotPermittedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Keeps every route: what states no audience is closed to all. */
@Component
public class RouteRights implements HandlerInterceptor {

    private final Callers callers;

    RouteRights(Callers callers) {
        this.callers = callers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && isOurs(method)
                && !method.hasMethodAnnotation(ForEverybody.class)) {
            Caller caller = callers.find(request).orElseThrow(() -> new NotSignedInException("sign in first"));
            check(method, caller);
        }
        return true;
    }

    private static void check(HandlerMethod method, Caller caller) {
        Requires requires = method.getMethodAnnotation(Requires.class);
        boolean admitted = method.hasMethodAnnotation(ForEverySignedIn.class)
                || (method.hasMethodAnnotation(ForOperator.class)
                        && caller.user().operator())
                || (requires != null
                        && Arrays.stream(requires.value())
                                .anyMatch(right -> caller.user().may(right)));
        if (!admitted) {
            throw new NotPermittedException("this route is not open to the caller");
        }
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("io.baton.");
    }

    /** The audience a route states, in words, for the list of routes; empty when it states none. */
    public static Optional<String> audienceOf(HandlerMethod method) {
        if (method.hasMethodAnnotation(ForEverybody.class)) {
            return Optional.of("everybody");
        }
        if (method.hasMethodAnnotation(ForEverySignedIn.class)) {
            return Optional.of("signed-in");
        }
        if (method.hasMethodAnnotation(ForOperator.class)) {
            return Optional.of("operator");
        }
        Requires requires = method.getMethodAnnotation(Requires.class);
        return requires == null
                ? Optional.empty()
                : Optional.of(Arrays.stream(requires.value()).map(Right::name).collect(Collectors.joining("|")));
    }
}
