package io.baton.access;

import io.baton.platform.NotPermittedException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Keeps the account of the installation's operator to that one person: whoever could set its password, make a key or a
 * link for it, or lock it out, would decide about all organisations. Administrators of its organisation cannot.
 */
@Component
class OperatorAccount {

    private final InstallationTable installation;

    OperatorAccount(InstallationTable installation) {
        this.installation = installation;
    }

    /** Throws where the account is the operator's and somebody else acts on it. */
    void requireOwn(ActingUser acting, UUID userId) {
        if (!acting.id().equals(userId) && installation.isOperator(acting.organisationId(), userId)) {
            throw new NotPermittedException("only the operator changes the operator's account");
        }
    }
}
