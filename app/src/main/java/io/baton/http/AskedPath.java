package io.baton.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** The path the caller asked for, also where the server has passed the request on to its error route. */
public final class AskedPath {

    private AskedPath() {}

    public static String of(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    /** Whether it is a web form, which strangers fill in without anything being kept of them in their browser. */
    public static boolean isWebForm(HttpServletRequest request) {
        return of(request).startsWith("/f/");
    }

    /** Whether REST was asked, so that a problem is the answer and not a page. */
    public static boolean isRest(HttpServletRequest request) {
        return of(request).startsWith("/api/");
    }
}
