package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class SetUpInstallationHandler implements CommandHandler<SetUpInstallation, SetUpOutcome> {

    private final InstallationTable installation;
    private final OrganisationBuilder builder;

    SetUpInstallationHandler(InstallationTable installation, OrganisationBuilder builder) {
        this.installation = installation;
        this.builder = builder;
    }

    @Override
    public Class<SetUpInstallation> commandType() {
        return SetUpInstallation.class;
    }

    @Override
    public SetUpOutcome handle(SetUpInstallation command, Actor actor) {
        installation.lock();
        if (installation.exists()) {
            return new SetUpOutcome.AlreadySetUp();
        }
        UUID userId = builder.create(command.organisation(), command.demo(), actor);
        installation.insert(actor.organisationId(), userId);
        return new SetUpOutcome.SetUp(actor.organisationId(), userId);
    }
}
