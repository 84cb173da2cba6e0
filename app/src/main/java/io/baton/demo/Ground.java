package io.baton.demo;

import io.baton.platform.Actor;
import io.baton.platform.Channel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is there before the first lead comes.
 *
 * @param campaigns those that run, by the language of the offices they are for
 * @param endedCampaign ends some weeks ago
 * @param qualifiedStatus what a lead of the general group is set to once it is more than an enquiry
 * @param forms one web form an office
 * @param recruits the lead group of those who want to work here
 * @param interviewedStatus what one of those is set to
 */
record Ground(
        UUID organisationId,
        Map<DemoOffice, UUID> offices,
        Map<DemoUser, UUID> users,
        Map<String, List<UUID>> campaigns,
        UUID endedCampaign,
        UUID qualifiedStatus,
        Map<DemoOffice, UUID> forms,
        UUID recruits,
        UUID interviewedStatus) {

    /** The lead group that a lead comes into; null for the general one. */
    @Nullable
    UUID groupOf(LeadPlan plan) {
        return Facts.isRecruit(plan) ? recruits : null;
    }

    /** What a lead is set to once it is more than an enquiry. */
    UUID qualifiedStatusOf(LeadPlan plan) {
        return Facts.isRecruit(plan) ? interviewedStatus : qualifiedStatus;
    }

    UUID id(DemoOffice office) {
        return Objects.requireNonNull(offices.get(office));
    }

    /** The web form of the office. */
    UUID form(DemoOffice office) {
        return Objects.requireNonNull(forms.get(office));
    }

    UUID id(DemoUser user) {
        return Objects.requireNonNull(users.get(user));
    }

    /** The campaigns that leads of the office come by. */
    List<UUID> campaignsOf(DemoOffice office) {
        return Objects.requireNonNull(campaigns.get(office.locale()));
    }

    /** This user at the pages. */
    Actor at(DemoUser user) {
        return new Actor(organisationId, id(user), Channel.PAGE, null);
    }

    /** A program with a key of this user. */
    Actor programOf(DemoUser user) {
        return new Actor(organisationId, id(user), Channel.API, null);
    }
}
