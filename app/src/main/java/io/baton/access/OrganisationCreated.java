package io.baton.access;

import java.util.UUID;

/** There is a new organisation with one office and one administrator. Heard in the transaction that creates it. */
public record OrganisationCreated(UUID organisationId) {}
