package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.NotPermittedException;
import org.springframework.stereotype.Component;

@Component
class CreateOrganisationHandler implements CommandHandler<CreateOrganisation, OrganisationView> {

    private final InstallationTable installation;
    private final OrganisationBuilder builder;
    private final OrganisationTable organisations;

    CreateOrganisationHandler(
            InstallationTable installation, OrganisationBuilder builder, OrganisationTable organisations) {
        this.installation = installation;
        this.builder = builder;
        this.organisations = organisations;
    }

    @Override
    public Class<CreateOrganisation> commandType() {
        return CreateOrganisation.class;
    }

    @Override
    public OrganisationView handle(CreateOrganisation command, Actor actor) {
        if (!installation.isOperator(command.operatorOrganisationId(), command.operatorId())) {
            throw new NotPermittedException("only the operator makes organisations");
        }
        builder.create(command.organisation(), false, actor);
        return organisations.find(actor.organisationId()).orElseThrow();
    }
}
