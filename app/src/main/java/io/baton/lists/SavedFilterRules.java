package io.baton.lists;

import io.baton.access.Holders;
import io.baton.access.Offices;
import io.baton.campaigns.Campaigns;
import io.baton.catalogue.Catalogue;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.shared.TextInput;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a saved filter can be: a name no other of its owner has, and conditions that are right when it is saved. */
@Component
class SavedFilterRules {

    static final int LONGEST_NAME = 100;

    /** More than these nobody finds anything among. */
    static final int MOST_OF_ONE_OWNER = 100;

    private final FilterConditions conditions;
    private final ListFilterTable table;
    private final Offices offices;
    private final Holders holders;
    private final Campaigns campaigns;
    private final Catalogue catalogue;

    SavedFilterRules(
            FilterConditions conditions,
            ListFilterTable table,
            Offices offices,
            Holders holders,
            Campaigns campaigns,
            Catalogue catalogue) {
        this.conditions = conditions;
        this.table = table;
        this.offices = offices;
        this.holders = holders;
        this.campaigns = campaigns;
        this.catalogue = catalogue;
    }

    /** The name as it is kept. */
    static String name(@Nullable String typed) {
        List<FieldProblem> problems = new ArrayList<>();
        String name = TextInput.requiredLine("name", typed, LONGEST_NAME, problems);
        InvalidInputException.throwIfAny(problems);
        return name;
    }

    void requireFree(UUID organisationId, LayoutOwner owner, String name, @Nullable UUID besides) {
        if (!table.isNameFree(organisationId, owner, name, besides)) {
            throw new InvalidInputException(new FieldProblem("name", "TAKEN", "there is a filter of this name"));
        }
    }

    void requireRoom(UUID organisationId, LayoutOwner owner) {
        if (table.count(organisationId, owner) >= MOST_OF_ONE_OWNER) {
            throw new InvalidInputException(
                    new FieldProblem("name", "TOO_MANY", "at most " + MOST_OF_ONE_OWNER + " saved filters"));
        }
    }

    /** What names nothing there is, and conditions whose values do not fit, are refused. */
    void requireRight(UUID organisationId, LeadSelection selection) {
        List<FieldProblem> problems = new ArrayList<>(unknown(organisationId, selection.filter()));
        List<Condition> given = selection.filter().conditions();
        for (int i = 0; i < given.size(); i++) {
            String at = "where[" + i + "]";
            conditions.check(organisationId, given.get(i)).stream()
                    .map(problem -> new FieldProblem(at, problem.code(), problem.field() + " " + problem.message()))
                    .forEach(problems::add);
        }
        if (given.size() > LeadFilter.MOST_CONDITIONS) {
            problems.add(new FieldProblem("where", "TOO_MANY", "at most " + LeadFilter.MOST_CONDITIONS));
        }
        if (!conditions.sorts(organisationId, selection.order())) {
            problems.add(FieldProblem.unknown("sort"));
        }
        InvalidInputException.throwIfAny(problems);
    }

    private List<FieldProblem> unknown(UUID organisationId, LeadFilter filter) {
        List<FieldProblem> problems = new ArrayList<>();
        UUID office = filter.officeId();
        if (office != null && offices.find(organisationId, office).isEmpty()) {
            problems.add(FieldProblem.unknown("officeId"));
        }
        UUID assignee = filter.assigneeId();
        if (assignee != null
                && holders.namesOf(organisationId, List.of(assignee)).isEmpty()) {
            problems.add(FieldProblem.unknown("assigneeId"));
        }
        UUID campaign = filter.campaignId();
        if (campaign != null && campaigns.find(organisationId, campaign).isEmpty()) {
            problems.add(FieldProblem.unknown("campaignId"));
        }
        UUID status = filter.statusId();
        if (status != null && !isStatus(organisationId, status)) {
            problems.add(FieldProblem.unknown("statusId"));
        }
        UUID group = filter.groupId();
        if (group != null && catalogue.findGroup(organisationId, group).isEmpty()) {
            problems.add(FieldProblem.unknown("groupId"));
        }
        return problems;
    }

    private boolean isStatus(UUID organisationId, UUID statusId) {
        return catalogue.listGroups(organisationId).stream()
                .flatMap(group -> catalogue.listAllStatuses(organisationId, group.id()).stream())
                .anyMatch(status -> status.id().equals(statusId));
    }
}
