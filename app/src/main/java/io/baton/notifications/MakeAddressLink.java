package io.baton.notifications;

import io.baton.access.Secret;
import io.baton.platform.Command;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes the link by which a user confirms an address, at the moment the mail that carries it is written. For the system
 * only. Answers until when it is good.
 */
record MakeAddressLink(UUID userId, String address, Secret secret) implements Command<Instant> {}
