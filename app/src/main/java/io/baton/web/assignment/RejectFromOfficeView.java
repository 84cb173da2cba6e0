package io.baton.web.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dialog that asks why leads go back to the corporate office.
 *
 * @param offices the names of the offices that have the leads
 * @param to the corporate office's name
 * @param problemKey the key of what is missing, or null
 */
public record RejectFromOfficeView(
        Tagged tagged,
        List<String> offices,
        String to,
        @Nullable String problemKey) {}
