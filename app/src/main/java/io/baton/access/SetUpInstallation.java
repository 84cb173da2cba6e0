package io.baton.access;

import io.baton.platform.Command;

/**
 * Makes the installation's first organisation; its administrator is the installation's operator. Only while there is
 * none: of two at once, one wins.
 *
 * @param demo whether it is a demonstration, whose people and passwords are shown to everybody
 */
public record SetUpInstallation(NewOrganisation organisation, boolean demo) implements Command<SetUpOutcome> {

    public SetUpInstallation(NewOrganisation organisation) {
        this(organisation, false);
    }
}
