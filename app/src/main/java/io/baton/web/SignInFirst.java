package io.baton.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Leads to sign-in and, afterwards, back to the page that was looked at; never to another site. */
public final class SignInFirst {

    private static final String SIGN_IN = "/sign-in";

    private SignInFirst() {}

    /** The way to sign-in and back. */
    public static String from(HttpServletRequest request) {
        String place = placeOf(request);
        return place.equals("/") ? SIGN_IN : SIGN_IN + "?then=" + URLEncoder.encode(place, StandardCharsets.UTF_8);
    }

    /** Back to the page that was looked at. */
    public static String back(HttpServletRequest request) {
        return placeOf(request);
    }

    /** Tells htmx to load the sign-in page as a page; it would else put it into the one that is there. */
    public static void tellHtmx(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("HX-Redirect", from(request));
    }

    public static boolean isHtmx(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** A path of ours to go to, or the start page for everything else. */
    public static String localPath(@Nullable String path) {
        if (path == null) {
            return "/";
        }
        boolean local = path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(each -> each <= ' ' || each == 0x7f)
                && !path.equals(SIGN_IN)
                && !path.startsWith(SIGN_IN + "?");
        return local ? path : "/";
    }

    private static String placeOf(HttpServletRequest request) {
        if (isHtmx(request)) {
            return localPath(pathOf(request.getHeader("HX-Current-URL")));
        }
        if (!"GET".equals(request.getMethod())) {
            return localPath(pathOf(request.getHeader("Referer")));
        }
        String query = request.getQueryString();
        return localPath(query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
    }

    /** Path and query of an address: whose host it names does not matter, we go to our own. */
    private static @Nullable String pathOf(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            URI uri = URI.create(address);
            return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
