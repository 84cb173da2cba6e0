package io.baton.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The path the caller asked for, also where the server has passed the request on to its error route. */
public final class AskedPath {

    /** Web forms, and the pages behind links in mail that act for whoever was written to. */
    static final List<String> WITHOUT_SESSION = List.of("/f/", "/answer/", "/confirm-address/");

    private AskedPath() {}

    public static String of(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    /** Whether it is a page that looks at no cookie and sets none: what it carries itself says what it may. */
    public static boolean isWithoutSession(HttpServletRequest request) {
        String path = of(request);
        return WITHOUT_SESSION.stream().anyMatch(path::startsWith);
    }

    /** Whether REST was asked, so that a problem is the answer and not a page. */
    public static boolean isRest(HttpServletRequest request) {
        return of(request).startsWith("/api/");
    }
}
