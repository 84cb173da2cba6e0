package io.baton.web.access;

import io.baton.http.Callers;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.SignInFirst;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** A form came without this session's token: the session is over, or the page is from before it. Nothing was done. */
@Component
class StaleForms implements AccessDeniedHandler {

    private final Callers callers;
    private final Notices notices;

    StaleForms(Callers callers, Notices notices) {
        this.callers = callers;
        this.notices = notices;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean signedIn = callers.find(request).isPresent();
        notices.tell(request, Notice.refused(signedIn ? "access.stale.page" : "access.stale.session"));
        if (SignInFirst.isHtmx(request)) {
            SignInFirst.tellHtmx(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", signedIn ? SignInFirst.back(request) : SignInFirst.from(request));
    }
}
