package io.baton.catalogue;

import io.baton.access.ActingUsers;
import io.baton.access.Audit;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class ChangeTobaccoChoicesHandler implements CommandHandler<ChangeTobaccoChoices, TobaccoChoicesView> {

    private final ActingUsers users;
    private final CatalogueTable table;
    private final Audit audit;

    ChangeTobaccoChoicesHandler(ActingUsers users, CatalogueTable table, Audit audit) {
        this.users = users;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Class<ChangeTobaccoChoices> commandType() {
        return ChangeTobaccoChoices.class;
    }

    @Override
    public TobaccoChoicesView handle(ChangeTobaccoChoices command, Actor actor) {
        UUID organisationId = users.get(actor, Right.SETTINGS_MANAGE).organisationId();
        List<FieldProblem> problems = new ArrayList<>();
        List<String> choices = ChoiceRules.read("choices", command.choices(), problems);
        InvalidInputException.throwIfAny(problems);
        table.lock(organisationId);
        List<String> before = table.listTobaccoChoices(organisationId);
        if (!choices.equals(before)) {
            table.replaceTobaccoChoices(organisationId, choices);
            audit.record(
                    actor,
                    "TOBACCO_CHOICES_CHANGED",
                    null,
                    Map.of("choices", Audit.changed(String.join(", ", before), String.join(", ", choices))));
        }
        return new TobaccoChoicesView(choices);
    }
}
