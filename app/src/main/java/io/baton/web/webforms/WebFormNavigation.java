package io.baton.web.webforms;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.lists.CappedCount;
import io.baton.web.NavigationSource;
import io.baton.webforms.Submissions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entry of the web forms; and that of the quarantine, while something waits there. */
@Component
class WebFormNavigation implements NavigationSource {

    private static final Entry FORMS = new Entry(SETTINGS + 18, "webForms", WebFormPages.LIST, "world-www", null);

    private final Submissions submissions;

    WebFormNavigation(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public List<Entry> entriesFor(ActingUser user) {
        if (!user.may(Right.WEB_FORM_MANAGE)) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>(List.of(FORMS));
        CappedCount waiting = new CappedCount(submissions.countWaiting(user));
        if (!waiting.isZero()) {
            entries.add(new Entry(130, "quarantine", QuarantinePages.LIST, "shield-question", waiting.toString()));
        }
        return entries;
    }
}
