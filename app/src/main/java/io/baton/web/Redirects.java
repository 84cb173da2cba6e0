package io.baton.web;

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
}
