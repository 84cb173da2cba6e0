package io.baton.assignment;

import io.baton.access.Right;
import io.baton.campaigns.CampaignOffer;
import io.baton.campaigns.CampaignView;
import io.baton.campaigns.Campaigns;
import io.baton.leads.LeadCustody;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts unassigned leads into a campaign, or into none; they stay unassigned.
 *
 * <p>Refused: {@code NOT_PERMITTED} (not a coordinator of the lead's office), {@code STATE_CHANGED} (it has gone),
 * {@code NOT_UNASSIGNED}, {@code CLOSED}, {@code CAMPAIGN_ELSEWHERE} (the campaign is for other offices).
 */
@Component
class SetCampaignHandler implements CommandHandler<SetCampaign, CustodyOutcome> {

    private final LeadsOfCommand commandLeads;
    private final LeadCustody leads;
    private final Campaigns campaigns;
    private final CustodyWriter writer;
    private final Results results;

    SetCampaignHandler(
            LeadsOfCommand commandLeads,
            LeadCustody leads,
            Campaigns campaigns,
            CustodyWriter writer,
            Results results) {
        this.commandLeads = commandLeads;
        this.leads = leads;
        this.campaigns = campaigns;
        this.writer = writer;
        this.results = results;
    }

    @Override
    public Class<SetCampaign> commandType() {
        return SetCampaign.class;
    }

    @Override
    public CustodyOutcome handle(SetCampaign command, Actor actor) {
        LeadsOfCommand.Known known = commandLeads.lock(actor, command.leadIds());
        known.user().require(Right.CAMPAIGN_MANAGE);
        CampaignOffer offer = chosen(actor.organisationId(), command.campaignId());
        CampaignView campaign = offer == null ? null : offer.campaign();
        Verdicts verdicts = Verdicts.of(
                known,
                lead -> CustodyRules.settingCampaign(
                        known.user(), lead.standing(), offer == null || offer.isFor(lead.holdingOfficeId())));
        // A lead that is in the campaign already is as it was wished to be; its history has nothing to tell.
        List<LeadInCustody> changed = verdicts.admitted().stream()
                .filter(lead -> !Objects.equals(lead.campaignId(), command.campaignId()))
                .toList();
        leads.setCampaign(actor.organisationId(), Verdicts.ids(changed), command.campaignId());
        Map<UUID, String> former = names(actor.organisationId(), changed);
        writer.tell(actor, CustodyMove.SET_CAMPAIGN, changed, lead -> details(lead.campaignId(), former, campaign));
        return new CustodyOutcome(results.of(actor.organisationId(), verdicts, CustodyResult.CAMPAIGN_SET));
    }

    private @Nullable CampaignOffer chosen(UUID organisationId, @Nullable UUID campaignId) {
        if (campaignId == null) {
            return null;
        }
        CampaignOffer offer = campaigns
                .findOffer(organisationId, campaignId)
                .orElseThrow(() -> new InvalidInputException(FieldProblem.unknown("campaignId")));
        InvalidInputException.throwIfAny(offer.problems("campaignId"));
        return offer;
    }

    private Map<UUID, String> names(UUID organisationId, List<LeadInCustody> leads) {
        Set<UUID> ids = leads.stream()
                .flatMap(lead -> Optional.ofNullable(lead.campaignId()).stream())
                .collect(Collectors.toSet());
        return campaigns.namesOf(organisationId, ids);
    }

    private static Map<String, Object> details(
            @Nullable UUID former, Map<UUID, String> names, @Nullable CampaignView now) {
        Map<String, Object> details = new TreeMap<>();
        if (former != null) {
            details.put("fromCampaignId", former.toString());
            details.put("fromCampaignName", names.getOrDefault(former, ""));
        }
        if (now != null) {
            details.put("campaignId", now.id().toString());
            details.put("campaignName", now.name());
        }
        return details;
    }
}
