package io.baton.campaigns;

import io.baton.shared.FieldProblem;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** A campaign and where it is offered: whether leads can be put into it today. */
public final class CampaignOffer {

    /** The campaign is for other offices than the lead's. */
    public static final String ELSEWHERE = "CAMPAIGN_ELSEWHERE";

    private final CampaignView campaign;
    private final Predicate<UUID> offices;

    CampaignOffer(CampaignView campaign, Predicate<UUID> offices) {
        this.campaign = campaign;
        this.offices = offices;
    }

    public CampaignView campaign() {
        return campaign;
    }

    /** Whether leads of this office can be in it, whatever the day. */
    public boolean isFor(UUID officeId) {
        return offices.test(officeId);
    }

    /** Whether leads of this office can be put into it today. */
    public boolean isOpenTo(UUID officeId) {
        return campaign.runs() && isFor(officeId);
    }

    /**
     * Why leads cannot be put into it today, in whichever office: {@code ENDED} or {@code NOT_STARTED}; else nothing.
     *
     * @param field what named the campaign
     */
    public List<FieldProblem> problems(String field) {
        return switch (campaign.state()) {
            case RUNNING -> List.of();
            case PLANNED -> List.of(new FieldProblem(field, "NOT_STARTED", "must be a campaign that has begun"));
            case ENDED -> List.of(new FieldProblem(field, "ENDED", "must be a campaign that has not ended"));
        };
    }

    /** The same for leads of an office, which may also be none of the campaign's: {@link #ELSEWHERE}. */
    public List<FieldProblem> problems(String field, UUID officeId) {
        return isFor(officeId)
                ? problems(field)
                : List.of(new FieldProblem(field, ELSEWHERE, "must be a campaign of the lead's office"));
    }
}
