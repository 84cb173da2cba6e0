package io.baton.api.opportunities;

import io.baton.contacts.OpportunityOwner;
import io.baton.contacts.OpportunityStage;
import io.baton.contacts.OpportunityStep;
import io.baton.contacts.OpportunityView;
import io.baton.contacts.StageKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity as REST answers it.
 *
 * @param valueMinor what it may bring, in the smallest unit of its currency; both or none
 * @param history the stages it came to, the newest first; in lists left out
 */
record OpportunityBody(
        UUID id,
        String title,
        Named contact,
        Stage stage,
        Instant stageSince,
        OpportunityOwner owner,
        @Nullable Named campaign,
        @Nullable Long valueMinor,
        @Nullable String currency,
        @Nullable LocalDate expectedOn,
        @Nullable List<Step> history,
        Instant createdAt,
        int version) {

    /** Something by its id and what it is called. */
    record Named(UUID id, String name) {}

    /** A stage of the organisation's. */
    record Stage(UUID id, String name, StageKind kind) {

        static Stage of(OpportunityStage stage) {
            return new Stage(stage.id(), stage.name(), stage.kind());
        }
    }

    /**
     * A stage it came to.
     *
     * @param by who moved it there; null where Baton did
     */
    record Step(Stage stage, Instant at, @Nullable String by) {}

    static OpportunityBody of(OpportunityView opportunity) {
        return of(opportunity, null);
    }

    static OpportunityBody of(OpportunityView opportunity, @Nullable List<OpportunityStep> steps) {
        UUID campaign = opportunity.campaignId();
        String campaignName = opportunity.campaignName();
        return new OpportunityBody(
                opportunity.id(),
                opportunity.title(),
                new Named(opportunity.contactId(), opportunity.contactName()),
                Stage.of(opportunity.stage()),
                opportunity.stageSince(),
                opportunity.owner(),
                campaign == null || campaignName == null ? null : new Named(campaign, campaignName),
                opportunity.valueMinor(),
                opportunity.currency(),
                opportunity.expectedOn(),
                steps == null
                        ? null
                        : steps.stream()
                                .map(step -> new Step(Stage.of(step.stage()), step.at(), step.by()))
                                .toList(),
                opportunity.createdAt(),
                opportunity.version());
    }
}
