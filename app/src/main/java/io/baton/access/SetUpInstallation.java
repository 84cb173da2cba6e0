package io.baton.access;

import io.baton.platform.Command;

/**
 * Makes the installation's first organisation; its administrator is the installation's operator. Only while there is
 * none: of two at once, one wins.
 */
public record SetUpInstallation(NewOrganisation organisation) implements Command<SetUpOutcome> {}
