package io.baton.web.webforms;

import io.baton.webforms.WebFormSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the web forms.
 *
 * @param showsGroups whether it is said into which lead groups their leads come: where there are several
 * @param waiting how much waits in quarantine for this user, as text such as "12" or "999+"
 */
public record WebFormListView(
        List<WebFormSummary> forms,
        boolean showsGroups,
        String waiting,
        @Nullable String firstPath,
        @Nullable String nextPath) {}
