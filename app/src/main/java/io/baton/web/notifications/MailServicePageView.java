package io.baton.web.notifications;

import io.baton.notifications.MailProblem;
import io.baton.notifications.MailServiceView;
import io.baton.web.FormProblems;
import org.jspecify.annotations.Nullable;

/**
 * How mail leaves this installation.
 *
 * @param service null where no mail leaves
 * @param address where a test mail goes
 * @param tested why the test mail just now was not sent, or null
 */
public record MailServicePageView(
        @Nullable MailServiceView service,
        MailServiceForm form,
        String address,
        FormProblems problems,
        @Nullable MailProblem tested) {

    /** Whether it can be set here. */
    public boolean settable() {
        return service == null || !service.byEnvironment();
    }
}
