package io.baton.assignment;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Audit;
import io.baton.access.AuditSubject;
import io.baton.access.Right;
import io.baton.campaigns.CampaignView;
import io.baton.campaigns.Campaigns;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.Ids;
import io.baton.platform.StaleVersionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whoever may manage campaigns. Leads that were accepted are left alone; an action that stays as it was is the same
 * one, so that a lead accepted again has it only once. Where all are as asked already, nothing happens, whatever the
 * version. Another version: 412. What cannot be: 422.
 */
@Component
class SetCampaignActionsHandler implements CommandHandler<SetCampaignActions, CampaignActionsSet> {

    private final ActingUsers users;
    private final Campaigns campaigns;
    private final CampaignActions actions;
    private final CampaignActionTable table;
    private final Audit audit;

    SetCampaignActionsHandler(
            ActingUsers users, Campaigns campaigns, CampaignActions actions, CampaignActionTable table, Audit audit) {
        this.users = users;
        this.campaigns = campaigns;
        this.actions = actions;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Class<SetCampaignActions> commandType() {
        return SetCampaignActions.class;
    }

    @Override
    public CampaignActionsSet handle(SetCampaignActions command, Actor actor) {
        ActingUser user = users.get(actor, Right.CAMPAIGN_MANAGE);
        UUID organisationId = user.organisationId();
        CampaignView campaign = campaigns.lock(organisationId, command.campaignId());
        List<CampaignAction> before = table.list(organisationId, campaign.id());
        List<CampaignAction> asked = actions.checked(organisationId, command.actions());
        if (plain(before).equals(asked)) {
            return new CampaignActionsSet(before, campaign.version());
        }
        if (campaign.version() != command.version()) {
            throw new StaleVersionException(campaign.version());
        }
        List<CampaignAction> after = known(asked, before);
        table.replace(organisationId, campaign.id(), after);
        int version = campaigns.raiseVersion(organisationId, campaign.id());
        audit.record(
                actor,
                "CAMPAIGN_ACTIONS_SET",
                new AuditSubject("CAMPAIGN", campaign.id()),
                Map.of("name", campaign.name(), "actions", Audit.changed(names(before), names(after))));
        return new CampaignActionsSet(after, version);
    }

    private static List<CampaignAction> plain(List<CampaignAction> actions) {
        return actions.stream().map(CampaignAction::plain).toList();
    }

    /** Each with the id of the one that was the same before, or a new one. */
    private static List<CampaignAction> known(List<CampaignAction> asked, List<CampaignAction> before) {
        List<CampaignAction> left = new ArrayList<>(before);
        List<CampaignAction> known = new ArrayList<>();
        for (CampaignAction action : asked) {
            Optional<CampaignAction> same =
                    left.stream().filter(each -> each.plain().equals(action)).findFirst();
            same.ifPresent(left::remove);
            known.add(same.orElseGet(() -> action.withId(Ids.next())));
        }
        return known;
    }

    private static String names(List<CampaignAction> actions) {
        return actions.stream()
                .map(action -> action.title() == null ? action.kind().name() : action.kind() + " " + action.title())
                .collect(Collectors.joining(", "));
    }
}
