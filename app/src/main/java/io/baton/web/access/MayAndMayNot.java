package io.baton.web.access;

import io.baton.access.Right;
import io.baton.access.UserClass;
import io.baton.access.UserPackage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What packages and a class amount to, in the words of the table of user types.
 *
 * @param holds whether such a user may hold leads
 * @param holdsReason the key of why, or why not
 * @param may the keys of what such a user may do
 * @param mayNot the keys of what not
 */
public record MayAndMayNot(boolean holds, String holdsReason, List<String> may, List<String> mayNot) {

    // One of the rights is enough for each.
    private static final List<Map.Entry<String, Set<Right>>> THINGS = List.of(
            Map.entry("dispatch", Set.of(Right.LEAD_DISPATCH)),
            Map.entry("forward", Set.of(Right.LEAD_FORWARD)),
            Map.entry("assign", Set.of(Right.LEAD_ASSIGN)),
            Map.entry("answer", Set.of(Right.LEAD_ANSWER)),
            Map.entry("revoke", Set.of(Right.LEAD_REVOKE)),
            Map.entry("create", Set.of(Right.LEAD_CREATE)),
            Map.entry("report", Set.of(Right.REPORT_VIEW)),
            Map.entry("reportOwn", Set.of(Right.REPORT_VIEW, Right.REPORT_VIEW_OWN)),
            Map.entry("validate", Set.of(Right.RATIO_VALIDATE)),
            Map.entry("followUp", Set.of(Right.LEAD_FOLLOW_UP)),
            Map.entry("contacts", Set.of(Right.CONTACT_VIEW)),
            Map.entry("campaigns", Set.of(Right.CAMPAIGN_MANAGE)),
            Map.entry("administer", Set.of(Right.USER_MANAGE)));

    static MayAndMayNot of(Collection<UserPackage> packages, UserClass userClass) {
        Set<Right> rights = UserPackage.rightsOf(packages);
        List<String> may = new ArrayList<>();
        List<String> mayNot = new ArrayList<>();
        THINGS.forEach(thing -> {
            boolean allowed = thing.getValue().stream().anyMatch(rights::contains);
            (allowed ? may : mayNot).add("access.may." + thing.getKey());
        });
        // Whoever sees the office's figures sees the own ones: said once.
        if (rights.contains(Right.REPORT_VIEW)) {
            may.remove("access.may.reportOwn");
        }
        return new MayAndMayNot(
                UserPackage.mayHoldLeads(packages, userClass), holdsReason(packages, userClass), may, mayNot);
    }

    private static String holdsReason(Collection<UserPackage> packages, UserClass userClass) {
        boolean licensed = packages.contains(UserPackage.LEADS) || packages.contains(UserPackage.LEADS_VIEW);
        if (licensed && userClass == UserClass.PRODUCER_MANAGER) {
            return "access.holds.yes";
        }
        if (licensed) {
            return "access.holds.staff";
        }
        return userClass == UserClass.STAFF ? "access.holds.neither" : "access.holds.noPackage";
    }
}
