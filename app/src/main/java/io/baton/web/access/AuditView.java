package io.baton.web.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of the audit.
 *
 * @param types what it can be narrowed to
 * @param type the chosen one, or empty
 * @param people whose entries can be looked for
 * @param personId the chosen one, or empty
 * @param next the path of the next stretch, or null
 */
public record AuditView(
        List<AuditLine> lines,
        List<String> types,
        String type,
        List<Choice> people,
        String personId,
        @Nullable String next) {}
