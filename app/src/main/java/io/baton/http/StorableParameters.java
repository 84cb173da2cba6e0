package io.baton.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses parameters, of a query or a form of whatever kind, that have characters no database keeps. */
@Component
class StorableParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            if (!Arrays.stream(parameter.getValue()).allMatch(StorableCharacters::isStorable)) {
                throw new MalformedRequestException(parameter.getKey(), "has characters that cannot be kept");
            }
        }
        return true;
    }
}
