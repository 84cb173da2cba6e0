package io.baton.catalogue;

import io.baton.access.ActingUser;
import io.baton.access.OfficeView;
import io.baton.shared.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * In which lead groups and offices a custom field may be asked for: any group there is, the whole organisation, and the
 * offices one sees. What belongs to the corporate office is the whole organisation's, whichever office that is.
 */
final class FieldReachRules {

    private final ActingUser user;
    private final List<LeadGroupView> groups;
    private final List<OfficeView> offices;
    private final List<FieldProblem> problems;

    FieldReachRules(
            ActingUser user, List<LeadGroupView> groups, List<OfficeView> offices, List<FieldProblem> problems) {
        this.user = user;
        this.groups = groups;
        this.offices = offices;
        this.problems = problems;
    }

    /**
     * Where the field is asked for afterwards.
     *
     * @param before where it was, for what is not said
     */
    FieldReach read(
            FieldReach before,
            @Nullable Boolean allGroups,
            @Nullable List<@Nullable UUID> groupIds,
            @Nullable UUID officeId,
            @Nullable Boolean sharedBelow) {
        List<UUID> chosen = groupIds == null ? before.groupIds() : known(groupIds);
        boolean all = allGroups != null ? allGroups : groupIds == null && before.allGroups();
        if (all && groupIds != null && !groupIds.isEmpty()) {
            problems.add(new FieldProblem("groupIds", "NOT_ALLOWED", "either all groups or these"));
        }
        if (!all && chosen.isEmpty()) {
            problems.add(FieldProblem.required("groupIds"));
        }
        UUID owner = officeId == null ? before.officeId() : office(officeId);
        boolean below = owner == null || (sharedBelow == null ? before.sharedBelow() : sharedBelow);
        return new FieldReach(all, all ? List.of() : chosen, owner, below);
    }

    private List<UUID> known(List<@Nullable UUID> given) {
        List<UUID> known = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            UUID id = given.get(i);
            if (id == null || groups.stream().noneMatch(group -> group.id().equals(id))) {
                problems.add(FieldProblem.unknown("groupIds[" + i + "]"));
            } else if (!known.contains(id)) {
                known.add(id);
            }
        }
        return known.stream().sorted().toList();
    }

    private @Nullable UUID office(UUID officeId) {
        boolean seen = user.visibleOffices().contains(officeId)
                && offices.stream().anyMatch(office -> office.id().equals(officeId));
        if (!seen) {
            problems.add(FieldProblem.unknown("officeId"));
        }
        return officeId.equals(user.corporateOfficeId()) ? null : officeId;
    }
}
