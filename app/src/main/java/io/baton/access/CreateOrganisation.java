package io.baton.access;

import io.baton.platform.Command;
import java.util.UUID;

/**
 * Makes a further organisation. Given by the operator, and runs inside the new organisation: there the operator is
 * nobody.
 *
 * @param operatorOrganisationId the organisation of the one who asks
 * @param operatorId the one who asks
 */
public record CreateOrganisation(UUID operatorOrganisationId, UUID operatorId, NewOrganisation organisation)
        implements Command<OrganisationView> {}
