package io.baton.campaigns;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Audit;
import io.baton.access.AuditSubject;
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
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class ChangeCampaignHandler implements CommandHandler<ChangeCampaign, CampaignView> {

    private final ActingUsers users;
    private final CampaignOffices offices;
    private final CampaignTable table;
    private final Audit audit;
    private final CampaignAudit facts;
    private final ApplicationEventPublisher events;

    ChangeCampaignHandler(
            ActingUsers users,
            CampaignOffices offices,
            CampaignTable table,
            Audit audit,
            CampaignAudit facts,
            ApplicationEventPublisher events) {
        this.users = users;
        this.offices = offices;
        this.table = table;
        this.audit = audit;
        this.facts = facts;
        this.events = events;
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
        CampaignView after = changed(user.organisationId(), before, command);
        if (after.equals(before)) {
            return before;
        }
        requireFreeName(user.organisationId(), after);
        audit.record(
                actor,
                "CAMPAIGN_CHANGED",
                new AuditSubject("CAMPAIGN", after.id()),
                facts.differences(user.organisationId(), before, after));
        boolean newTerms = !Objects.equals(before.revocation(), after.revocation());
        CampaignView changed = table.update(user.organisationId(), after, newTerms);
        if (newTerms) {
            events.publishEvent(new CampaignTermsChanged(user.organisationId(), changed.id()));
        }
        return changed;
    }

    private CampaignView changed(UUID organisationId, CampaignView before, ChangeCampaign command) {
        List<FieldProblem> problems = new ArrayList<>();
        String name = command.name() == null
                ? before.name()
                : TextInput.requiredLine("name", command.name(), CampaignName.LONGEST, problems);
        CampaignDetails details = command.details() == null
                ? before.details()
                : command.details().checked(offices.ids(organisationId), problems);
        RevocationPeriod revocation = command.revocation() == null
                ? before.revocation()
                : command.revocation().period();
        if (revocation != null) {
            problems.addAll(revocation.check());
        }
        InvalidInputException.throwIfAny(problems);
        boolean active = command.active() == null ? before.active() : command.active();
        return new CampaignView(
                before.id(), name, active, before.state(), details, revocation, before.createdAt(), before.version());
    }

    private void requireFreeName(UUID organisationId, CampaignView campaign) {
        if (!table.isNameFree(organisationId, campaign.name(), campaign.id())) {
            throw CampaignName.taken();
        }
    }
}
