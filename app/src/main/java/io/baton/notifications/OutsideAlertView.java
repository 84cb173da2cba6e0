package io.baton.notifications;

/**
 * What somebody wants to be told outside Baton.
 *
 * @param byMail whether mail is wanted when leads are assigned
 * @param confirmed whether the address is known to be the user's
 */
public record OutsideAlertView(boolean byMail, String address, boolean confirmed) {}
