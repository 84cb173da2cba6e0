package io.baton.notifications;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class OpenAllAlertsHandler implements CommandHandler<OpenAllAlerts, AlertsOpened> {

    private final AlertTable table;

    OpenAllAlertsHandler(AlertTable table) {
        this.table = table;
    }

    @Override
    public Class<OpenAllAlerts> commandType() {
        return OpenAllAlerts.class;
    }

    @Override
    public AlertsOpened handle(OpenAllAlerts command, Actor actor) {
        return new AlertsOpened(table.openAll(actor.organisationId(), actor.person(), command.until()));
    }
}
