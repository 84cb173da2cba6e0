package io.baton.assignment;

import java.util.UUID;

/** A lead of some organisation whose offer nobody has answered in time. */
record DueOffer(UUID organisationId, UUID leadId) {}
