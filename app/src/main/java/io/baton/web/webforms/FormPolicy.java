package io.baton.web.webforms;

import io.baton.webforms.WebFormView;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;

/** The content policy of a form: as strict as everywhere, but for the websites that may show it, and where it leads. */
final class FormPolicy {

    private FormPolicy() {}

    static void apply(WebFormView form, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", of(form));
    }

    static String of(WebFormView form) {
        List<String> origins = form.settings().allowedOrigins();
        String elsewhere = form.settings().redirectUrl();
        return "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'"
                // Browsers hold a redirect after sending to this too.
                + (elsewhere == null ? "" : " " + originOf(elsewhere))
                + "; frame-ancestors " + (origins.isEmpty() ? "'none'" : String.join(" ", origins));
    }

    private static String originOf(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
