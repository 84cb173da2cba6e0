package io.baton.web.opportunities;

import io.baton.access.ActingUser;
import io.baton.campaigns.CampaignView;
import io.baton.campaigns.Campaigns;
import io.baton.contacts.ContactView;
import io.baton.contacts.Contacts;
import io.baton.contacts.Opportunities;
import io.baton.contacts.OpportunityStage;
import io.baton.contacts.OpportunityView;
import io.baton.shared.Slice;
import io.baton.tasks.TaskSubject;
import io.baton.web.FormProblems;
import io.baton.web.tasks.TasksAboutReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the pages of opportunities. In the snapshot that is open. */
@Component
class OpportunityPageReader {

    private static final int SLICE = 50;
    private static final int MOST_CAMPAIGNS = 200;

    private final Opportunities opportunities;
    private final Contacts contacts;
    private final Campaigns campaigns;
    private final TasksAboutReader tasks;

    OpportunityPageReader(Opportunities opportunities, Contacts contacts, Campaigns campaigns, TasksAboutReader tasks) {
        this.opportunities = opportunities;
        this.contacts = contacts;
        this.campaigns = campaigns;
        this.tasks = tasks;
    }

    OpportunityListView list(ActingUser user, @Nullable UUID stageId, @Nullable String cursor) {
        String after = cursor == null || cursor.isEmpty() ? null : cursor;
        Map<UUID, Integer> counts = opportunities.counts(user);
        Slice<OpportunityView> found = opportunities.list(user, stageId, after, SLICE);
        String path = OpportunityPages.LIST + (stageId == null ? "" : "?stageId=" + stageId);
        List<OpportunityListView.Tab> tabs = opportunities.stages(user.organisationId()).stages().stream()
                .filter(stage -> stage.active() || counts.getOrDefault(stage.id(), 0) > 0)
                .map(stage -> new OpportunityListView.Tab(
                        stage,
                        capped(counts.getOrDefault(stage.id(), 0)),
                        stage.id().equals(stageId)))
                .toList();
        return new OpportunityListView(
                tabs,
                stageId == null,
                found.items(),
                opportunities.givesToOthers(user),
                opportunities.countLeftBehind(user),
                after == null ? null : path,
                found.nextCursor() == null
                        ? null
                        : path + (stageId == null ? "?" : "&") + "cursor=" + found.nextCursor());
    }

    OpportunityPageView blank(ActingUser user, UUID contactId, OpportunityForm form, FormProblems problems) {
        ContactView contact = contacts.get(user, contactId);
        return new OpportunityPageView(
                null,
                contactId,
                contact.name(),
                form,
                0,
                problems,
                opportunities.stages(user.organisationId()).offered(),
                opportunities.listOwners(user),
                runningCampaigns(user),
                List.of(),
                null);
    }

    boolean sees(ActingUser user, UUID id) {
        return opportunities.titlesOf(user, List.of(id)).containsKey(id);
    }

    OpportunityPageView read(ActingUser user, UUID id) {
        OpportunityView opportunity = opportunities.get(user, id);
        return view(user, opportunity, OpportunityForm.of(opportunity), opportunity.version(), FormProblems.NONE);
    }

    OpportunityPageView typed(ActingUser user, UUID id, OpportunityForm form, int version, FormProblems problems) {
        return view(user, opportunities.get(user, id), form, version, problems);
    }

    private OpportunityPageView view(
            ActingUser user, OpportunityView opportunity, OpportunityForm form, int version, FormProblems problems) {
        List<OpportunityStage> stages = opportunities.stages(user.organisationId()).stages().stream()
                .filter(stage ->
                        stage.active() || stage.id().equals(opportunity.stage().id()))
                .toList();
        return new OpportunityPageView(
                opportunity,
                opportunity.contactId(),
                opportunity.contactName(),
                form,
                version,
                problems,
                stages,
                opportunities.listOwners(user),
                runningCampaigns(user),
                opportunities.listSteps(user, opportunity.id()),
                tasks.read(
                        user,
                        TaskSubject.opportunity(opportunity.id()),
                        opportunity.owner().id()));
    }

    private List<CampaignView> runningCampaigns(ActingUser user) {
        return campaigns.searchOpen(user.organisationId(), null, user.visibleOffices(), MOST_CAMPAIGNS);
    }

    private static String capped(int count) {
        return count >= Opportunities.COUNT_TO ? Opportunities.COUNT_TO - 1 + "+" : Integer.toString(count);
    }
}
