package io.baton.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses parameters, of a query or a form of whatever kind, that have characters no database keeps. */
@Component
class StorableParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        for (Map.Entry<String, String[]> parameter : parameters(request).entrySet()) {
            if (!Arrays.stream(parameter.getValue()).allMatch(StorableCharacters::isStorable)) {
                throw new MalformedRequestException(parameter.getKey(), "has characters that cannot be kept");
            }
        }
        return true;
    }

    /**
     * Of a form of parts they are read only now, and what the server throws then would be taken for a fault of ours.
     */
    private static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (InvalidParameterException e) {
            throw new MalformedRequestException("parameters", "the parameters are not of their form");
        }
    }
}
