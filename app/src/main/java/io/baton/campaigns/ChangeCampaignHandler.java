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
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class ChangeCampaignHandler implements CommandHandler<ChangeCampaign, CampaignView> {

    private final ActingUsers users;
    private final CampaignTable table;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    ChangeCampaignHandler(ActingUsers users, CampaignTable table, Audit audit, ApplicationEventPublisher events) {
        this.users = users;
        this.table = table;
        this.audit = audit;
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
        CampaignView after = changed(before, command);
        if (after.equals(before)) {
            return before;
        }
        requireFreeName(user.organisationId(), after);
        audit.record(actor, "CAMPAIGN_CHANGED", new AuditSubject("CAMPAIGN", after.id()), differences(before, after));
        boolean newTerms = !Objects.equals(before.revocation(), after.revocation());
        CampaignView changed = table.update(user.organisationId(), after, newTerms);
        if (newTerms) {
            events.publishEvent(new CampaignTermsChanged(user.organisationId(), changed.id()));
        }
        return changed;
    }

    private static Map<String, Object> differences(CampaignView before, CampaignView after) {
        Map<String, Object> details = new TreeMap<>();
        details.put("name", Audit.changed(before.name(), after.name()));
        if (after.active() != before.active()) {
            details.put("active", Audit.changed(before.active(), after.active()));
        }
        if (!Objects.equals(before.revocation(), after.revocation())) {
            details.put(
                    "revocation",
                    Audit.changed(
                            RevocationPeriod.text(before.revocation()), RevocationPeriod.text(after.revocation())));
        }
        return details;
    }

    private static CampaignView changed(CampaignView before, ChangeCampaign command) {
        List<FieldProblem> problems = new ArrayList<>();
        String name = command.name() == null
                ? before.name()
                : TextInput.requiredLine("name", command.name(), CampaignName.LONGEST, problems);
        RevocationPeriod revocation = command.revocation() == null
                ? before.revocation()
                : command.revocation().period();
        if (revocation != null) {
            problems.addAll(revocation.check());
        }
        InvalidInputException.throwIfAny(problems);
        boolean active = command.active() == null ? before.active() : command.active();
        return new CampaignView(before.id(), name, active, revocation, before.createdAt(), before.version());
    }

    private void requireFreeName(UUID organisationId, CampaignView campaign) {
        if (!table.isNameFree(organisationId, campaign.name(), campaign.id())) {
            throw CampaignName.taken();
        }
    }
}
