package io.baton.notifications;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Refused as wrong input: more than a thousand, or one that is none. */
@Component
class OpenAlertsHandler implements CommandHandler<OpenAlerts, AlertsOpened> {

    private static final int MOST = 1_000;

    private final AlertTable table;

    OpenAlertsHandler(AlertTable table) {
        this.table = table;
    }

    @Override
    public Class<OpenAlerts> commandType() {
        return OpenAlerts.class;
    }

    @Override
    public AlertsOpened handle(OpenAlerts command, Actor actor) {
        if (command.alertIds().stream().anyMatch(Objects::isNull)) {
            throw new InvalidInputException(FieldProblem.required("alertIds"));
        }
        if (command.alertIds().size() > MOST) {
            throw new InvalidInputException(
                    new FieldProblem("alertIds", "TOO_MANY", "must name at most " + MOST + " alerts"));
        }
        return new AlertsOpened(table.open(actor.organisationId(), actor.person(), command.alertIds()));
    }
}
