package io.baton.notifications;

import io.baton.platform.Command;

/**
 * Whoever holds the link that was mailed to an address confirms it. Answers false where the user has another by now.
 */
record ConfirmAddress(String address) implements Command<Boolean> {}
