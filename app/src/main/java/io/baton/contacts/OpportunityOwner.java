package io.baton.contacts;

import java.util.UUID;

/** To whom an opportunity belongs. */
public record OpportunityOwner(UUID id, String name) {}
