package io.baton.web.assignment;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The page on which somebody pressed: where to go back to. Only ever a path of ours. */
@Component
class PlaceOfRequest {

    /** Where there is always something to show. */
    static final String START = "/leads";

    private final HttpServletRequest request;

    PlaceOfRequest(HttpServletRequest request) {
        this.request = request;
    }

    /** The path and query of the page the request came from. */
    String current() {
        String address = Optional.ofNullable(request.getHeader("HX-Current-URL"))
                .orElseGet(
                        () -> Optional.ofNullable(request.getHeader("Referer")).orElse(START));
        try {
            URI uri = URI.create(address);
            String query = uri.getRawQuery();
            return local(query == null ? uri.getRawPath() : uri.getRawPath() + "?" + query);
        } catch (IllegalArgumentException e) {
            return START;
        }
    }

    /** The path as it is when it is local, else the start. */
    static String local(String path) {
        return path.startsWith("/") && !path.startsWith("//") && !path.contains("\\") ? path : START;
    }

    /** Whether htmx asks, which takes a fragment; else the browser itself does, which is led on to a page. */
    boolean wantsFragment() {
        return request.getHeader("HX-Request") != null;
    }
}
