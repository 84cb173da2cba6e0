package io.baton.contacts;

import io.baton.access.ActingUser;
import io.baton.access.Holder;
import io.baton.access.Holders;
import io.baton.campaigns.Campaigns;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what the facts of an opportunity name: its stage, its owner, its campaign. */
@Component
class OpportunityReferences {

    /** Facts whose references are there. */
    record Resolved(
            OpportunityRules.Said said,
            OpportunityStage stage,
            UUID ownerId,
            @Nullable UUID campaignId) {}

    private final StageTable stages;
    private final Holders holders;
    private final Campaigns campaigns;

    OpportunityReferences(StageTable stages, Holders holders, Campaigns campaigns) {
        this.stages = stages;
        this.holders = holders;
        this.campaigns = campaigns;
    }

    /**
     * @param before the opportunity as it is, or null for a new one
     * @throws InvalidInputException where anything is not as it must be
     */
    Resolved resolve(ActingUser user, OpportunityFacts facts, @Nullable OpportunityView before) {
        List<FieldProblem> problems = new ArrayList<>();
        OpportunityRules.Said said = OpportunityRules.check(facts, problems);
        OpportunityStage stage = OpportunityRules.stage(
                stages.list(user.organisationId()), facts.stageId(), before == null ? null : before.stage(), problems);
        UUID former = before == null ? null : before.owner().id();
        UUID owner = facts.ownerId() != null ? facts.ownerId() : former != null ? former : user.id();
        if (!owner.equals(former)) {
            Holder found = holders.lock(user.organisationId(), List.of(owner)).get(owner);
            OpportunityRules.giving(user, found).ifPresent(problems::add);
        }
        UUID campaign = facts.campaignId();
        if (campaign != null && campaigns.find(user.organisationId(), campaign).isEmpty()) {
            problems.add(FieldProblem.unknown("campaignId"));
        }
        InvalidInputException.throwIfAny(problems);
        return new Resolved(said, stage, owner, campaign);
    }
}
