package io.baton.contacts;

import io.baton.platform.Command;
import java.util.UUID;

/**
 * Decides about something a lead says otherwise than its contact.
 *
 * @param takeOver whether the contact shall say it from now on; else it is dismissed and does not come up again
 */
public record DecideDifference(UUID contactId, UUID differenceId, boolean takeOver)
        implements Command<DifferenceDecided> {}
