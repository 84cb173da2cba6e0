package io.baton.webforms;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Leads came by a web form. Published in the transaction that created them.
 *
 * @param actorId who released them from quarantine, or null where they came straight from whoever sent them
 * @param officeId the form's office, which has them
 */
public record FormLeadsReceived(
        UUID organisationId, @Nullable UUID actorId, UUID formId, UUID officeId, List<UUID> leadIds) {}
