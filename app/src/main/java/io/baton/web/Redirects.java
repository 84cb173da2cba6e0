package io.baton.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Sends the browser on after a form was taken, so that loading the page again sends nothing twice. */
public final class Redirects {

    private Redirects() {}

    /** To a path of ours. */
    public static View to(String path) {
        RedirectView redirect = new RedirectView(path, true);
        redirect.setExposeModelAttributes(false);
        redirect.setExpandUriTemplateVariables(false);
        redirect.setHttp10Compatible(false);
        return redirect;
    }

    /** The same from a form that htmx may have sent out of a dialog: the path is loaded as a page of its own. */
    public static View fromDialog(HttpServletRequest request, String path) {
        if (!SignInFirst.isHtmx(request)) {
            return to(path);
        }
        return (model, ignored, answer) -> {
            answer.setHeader("HX-Redirect", path);
            answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
        };
    }
}
