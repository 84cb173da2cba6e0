package io.baton.notifications;

import io.baton.platform.Command;

/**
 * A user chooses for oneself whether mail tells of assigned leads, and at which address. An address that is not
 * confirmed gets a link, at most five an hour.
 */
public record SetOutsideAlert(boolean byMail, String address) implements Command<OutsideAlertOutcome> {}
