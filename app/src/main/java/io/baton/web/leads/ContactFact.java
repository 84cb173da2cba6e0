package io.baton.web.leads;

import java.util.List;
import java.util.UUID;

/**
 * What a lead's page says of its contact.
 *
 * @param exists whether there is one, linked or by record match
 * @param seen those the user sees
 * @param differences how many things the lead's contact says otherwise
 */
public record ContactFact(boolean exists, List<Known> seen, int differences) {

    /** A contact that can be opened. */
    public record Known(UUID id, String name) {}
}
