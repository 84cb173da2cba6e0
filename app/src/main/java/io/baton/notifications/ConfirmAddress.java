package io.baton.notifications;

import io.baton.platform.Command;

/**
 * Confirms that an address is the user's, which the link that was mailed to it shows: who asks for this has seen to
 * that. Answers false where the user has another by now.
 */
public record ConfirmAddress(String address) implements Command<Boolean> {}
