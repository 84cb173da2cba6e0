package io.baton.campaigns;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Audit;
import io.baton.access.AuditSubject;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.Ids;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.shared.TextInput;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class CreateCampaignHandler implements CommandHandler<CreateCampaign, CampaignView> {

    private final ActingUsers users;
    private final CampaignOffices offices;
    private final CampaignTable table;
    private final Audit audit;
    private final CampaignAudit facts;

    CreateCampaignHandler(
            ActingUsers users, CampaignOffices offices, CampaignTable table, Audit audit, CampaignAudit facts) {
        this.users = users;
        this.offices = offices;
        this.table = table;
        this.audit = audit;
        this.facts = facts;
    }

    @Override
    public Class<CreateCampaign> commandType() {
        return CreateCampaign.class;
    }

    @Override
    public CampaignView handle(CreateCampaign command, Actor actor) {
        ActingUser user = users.get(actor, Right.CAMPAIGN_MANAGE);
        List<FieldProblem> problems = new ArrayList<>();
        String name = TextInput.requiredLine("name", command.name(), CampaignName.LONGEST, problems);
        CampaignDetails details = command.details().checked(offices.ids(user.organisationId()), problems);
        RevocationPeriod revocation = command.revocation();
        if (revocation != null) {
            problems.addAll(revocation.check());
        }
        InvalidInputException.throwIfAny(problems);
        CampaignView campaign = table.insert(user.organisationId(), Ids.next(), name, details, revocation, user.id())
                .orElseThrow(CampaignName::taken);
        audit.record(
                actor,
                "CAMPAIGN_CREATED",
                new AuditSubject("CAMPAIGN", campaign.id()),
                facts.of(user.organisationId(), campaign));
        return campaign;
    }
}
