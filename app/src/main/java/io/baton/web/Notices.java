package io.baton.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a notice in the session until the next whole page shows it. */
@Component
public class Notices {

    private static final String ATTRIBUTE = "baton.notice";

    /** Shows this on the next page. */
    public void tell(HttpServletRequest request, Notice notice) {
        request.getSession().setAttribute(ATTRIBUTE, notice);
    }

    @Nullable
    Notice take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        Optional<Notice> notice = Optional.ofNullable((Notice) session.getAttribute(ATTRIBUTE));
        notice.ifPresent(shown -> session.removeAttribute(ATTRIBUTE));
        return notice.orElse(null);
    }
}
