package io.baton.assignment;

import java.util.UUID;

/** A lead to be offered to a user of an office. */
record Offer(UUID assignmentId, UUID leadId, UUID officeId, UUID userId) {}
