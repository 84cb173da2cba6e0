package io.baton.leads;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A lead that arrived at another office.
 *
 * @param receivedBefore when the office before received it, by which its search tokens still stand
 */
record MovedLead(UUID leadId, OffsetDateTime receivedBefore) {}
