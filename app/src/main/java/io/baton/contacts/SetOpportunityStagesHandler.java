package io.baton.contacts;

import io.baton.access.ActingUsers;
import io.baton.access.Audit;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.Ids;
import io.baton.platform.StaleVersionException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whoever may change settings. Refused where two have one name, or where there is none left to begin with, to win or to
 * lose (422); where the list was changed since the given version (412).
 */
@Component
class SetOpportunityStagesHandler implements CommandHandler<SetOpportunityStages, StageList> {

    private final ActingUsers users;
    private final StageTable table;
    private final Audit audit;

    SetOpportunityStagesHandler(ActingUsers users, StageTable table, Audit audit) {
        this.users = users;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Class<SetOpportunityStages> commandType() {
        return SetOpportunityStages.class;
    }

    @Override
    public StageList handle(SetOpportunityStages command, Actor actor) {
        UUID organisationId = users.get(actor, Right.SETTINGS_MANAGE).organisationId();
        StageList before = table.lock(organisationId);
        if (before.version() != command.version()) {
            throw new StaleVersionException(before.version());
        }
        List<OpportunityStage> after = StageRules.changed(before.stages(), command.stages(), Ids::next);
        if (after.equals(before.stages())) {
            return before;
        }
        table.write(organisationId, after, before.version() + 1);
        audit.record(
                actor,
                "OPPORTUNITY_STAGES_CHANGED",
                null,
                Map.of("stages", Audit.changed(names(before.stages()), names(after))));
        return table.list(organisationId);
    }

    private static String names(List<OpportunityStage> stages) {
        return stages.stream()
                .filter(OpportunityStage::active)
                .map(OpportunityStage::name)
                .collect(Collectors.joining(", "));
    }
}
