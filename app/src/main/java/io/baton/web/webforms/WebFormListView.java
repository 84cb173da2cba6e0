package io.baton.web.webforms;

import io.baton.webforms.WebFormSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the web forms.
 *
 * @param waiting how much waits in quarantine for this user, as text such as "12" or "999+"
 */
public record WebFormListView(
        List<WebFormSummary> forms,
        String waiting,
        @Nullable String firstPath,
        @Nullable String nextPath) {}
