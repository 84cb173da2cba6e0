package io.baton.reporting;

import io.baton.leads.LeadType;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose leads count. Null narrows nothing.
 *
 * @param offices in the custody of one of these
 */
record ReportScope(
        UUID organisationId,
        @Nullable Set<UUID> offices,
        @Nullable LeadType type,
        @Nullable UUID campaignId,
        @Nullable UUID userId) {}
