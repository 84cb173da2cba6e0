package io.baton.campaigns;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotFoundException;
import io.baton.platform.StaleVersionException;
import io.baton.shared.FieldProblem;
import io.baton.shared.TextInput;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class ChangeCampaignHandler implements CommandHandler<ChangeCampaign, CampaignView> {

    private final ActingUsers users;
    private final CampaignTable table;

    ChangeCampaignHandler(ActingUsers users, CampaignTable table) {
        this.users = users;
        this.table = table;
    }

    @Override
    public Class<ChangeCampaign> commandType() {
        return ChangeCampaign.class;
    }

    @Override
    public CampaignView handle(ChangeCampaign command, Actor actor) {
        ActingUser user = users.get(actor, Right.CAMPAIGN_MANAGE);
        CampaignView before = table.findLocked(user.organisationId(), command.campaignId())
                .orElseThrow(() -> new NotFoundException("there is no such campaign"));
        if (before.version() != command.version()) {
            throw new StaleVersionException(before.version());
        }
        CampaignView after = changed(before, command);
        if (after.equals(before)) {
            return before;
        }
        requireFreeName(user.organisationId(), after);
        return table.update(user.organisationId(), after);
    }

    private static CampaignView changed(CampaignView before, ChangeCampaign command) {
        List<FieldProblem> problems = new ArrayList<>();
        String name = command.name() == null
                ? before.name()
                : TextInput.requiredLine("name", command.name(), CampaignName.LONGEST, problems);
        InvalidInputException.throwIfAny(problems);
        boolean active = command.active() == null ? before.active() : command.active();
        return new CampaignView(before.id(), name, active, before.createdAt(), before.version());
    }

    private void requireFreeName(UUID organisationId, CampaignView campaign) {
        if (!table.isNameFree(organisationId, campaign.name(), campaign.id())) {
            throw CampaignName.taken();
        }
    }
}
