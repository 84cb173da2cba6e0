package io.baton.assignment;

import io.baton.access.ActingUser;
import io.baton.contacts.ContactOfLead;
import io.baton.contacts.FollowUpLetter;
import io.baton.contacts.FollowUpOpportunity;
import io.baton.contacts.Letters;
import io.baton.contacts.Opportunities;
import io.baton.leads.LeadInCustody;
import io.baton.tasks.FollowUpTask;
import io.baton.tasks.Tasks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Does what follows when leads were accepted: the actions of their campaigns, or, for leads whose campaign has none,
 * what the assignee chose. In the transaction of the acceptance, a few statements however many leads. What an action
 * did for a lead once, it does not do again when that lead is accepted another time.
 */
@Component
class FollowingUp {

    private final CampaignActions actions;
    private final Tasks tasks;
    private final Letters letters;
    private final Opportunities opportunities;

    FollowingUp(CampaignActions actions, Tasks tasks, Letters letters, Opportunities opportunities) {
        this.actions = actions;
        this.tasks = tasks;
        this.letters = letters;
        this.opportunities = opportunities;
    }

    /** What is to be done about one lead. */
    private record Step(LeadInCustody lead, CampaignAction action) {}

    /**
     * Throws where what was chosen cannot be done; before anything is written.
     *
     * @param chosen what the assignee chose, or null
     */
    Optional<CampaignAction> checked(UUID organisationId, @Nullable CampaignAction chosen) {
        return chosen == null
                ? Optional.empty()
                : Optional.of(actions.checked(organisationId, List.of(chosen)).getFirst());
    }

    /** Answers whether anything followed by itself. */
    boolean run(
            ActingUser user,
            List<LeadInCustody> leads,
            Map<UUID, ContactOfLead> contactOf,
            Optional<CampaignAction> chosen) {
        Map<UUID, List<CampaignAction>> ofCampaign = actions.of(
                user.organisationId(),
                leads.stream()
                        .map(LeadInCustody::campaignId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        List<Step> steps = new ArrayList<>();
        for (LeadInCustody lead : leads) {
            UUID campaign = lead.campaignId();
            List<CampaignAction> own = campaign == null ? List.of() : ofCampaign.getOrDefault(campaign, List.of());
            (own.isEmpty() ? chosen.stream().toList() : own).forEach(action -> steps.add(new Step(lead, action)));
        }
        Function<Step, UUID> contact =
                step -> Objects.requireNonNull(contactOf.get(step.lead().id()), "each lead has its contact")
                        .contactId();
        tasks.follow(user, tasks(user, of(ActionKind.TASK, steps)));
        letters.follow(user, letters(of(ActionKind.LETTER, steps), contact));
        opportunities.follow(user, opportunities(of(ActionKind.OPPORTUNITY, steps), contact));
        return !ofCampaign.isEmpty();
    }

    private List<FollowUpTask> tasks(ActingUser user, List<Step> steps) {
        if (steps.isEmpty()) {
            return List.of();
        }
        LocalDate today = tasks.today(user);
        return steps.stream()
                .map(step -> new FollowUpTask(
                        step.lead().id(),
                        step.action().id(),
                        Objects.requireNonNull(step.action().title(), "a task has a title"),
                        today.plusDays(Objects.requireNonNull(step.action().dueDays(), "and days")),
                        Objects.requireNonNull(step.action().priority(), "and a priority")))
                .toList();
    }

    private static List<FollowUpLetter> letters(List<Step> steps, Function<Step, UUID> contact) {
        return steps.stream()
                .map(step -> new FollowUpLetter(
                        step.lead().id(),
                        contact.apply(step),
                        Objects.requireNonNull(step.action().templateId(), "a letter has a template"),
                        step.action().id()))
                .toList();
    }

    private static List<FollowUpOpportunity> opportunities(List<Step> steps, Function<Step, UUID> contact) {
        return steps.stream()
                .map(step -> new FollowUpOpportunity(
                        step.lead().id(),
                        contact.apply(step),
                        step.action().id(),
                        Objects.requireNonNull(step.action().title(), "an opportunity has a title"),
                        step.lead().campaignId()))
                .toList();
    }

    private static List<Step> of(ActionKind kind, List<Step> steps) {
        return steps.stream().filter(step -> step.action().kind() == kind).toList();
    }
}
