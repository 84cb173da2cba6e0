package io.baton.catalogue;

import io.baton.access.ActingUsers;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class ChangeTobaccoChoicesHandler implements CommandHandler<ChangeTobaccoChoices, TobaccoChoicesView> {

    private final ActingUsers users;
    private final CatalogueTable table;

    ChangeTobaccoChoicesHandler(ActingUsers users, CatalogueTable table) {
        this.users = users;
        this.table = table;
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
        if (!choices.equals(table.listTobaccoChoices(organisationId))) {
            table.replaceTobaccoChoices(organisationId, choices);
        }
        return new TobaccoChoicesView(choices);
    }
}
