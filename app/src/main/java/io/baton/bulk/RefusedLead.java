package io.baton.bulk;

import java.util.UUID;

/**
 * A lead the command was refused for.
 *
 * @param code of the refusal, as the command gives it
 */
public record RefusedLead(UUID leadId, String code) {}
