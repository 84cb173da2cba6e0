package io.baton.web.bulk;

import io.baton.bulk.BulkWorkState;
import io.baton.bulk.BulkWorkView;
import io.baton.bulk.RefusedLead;
import io.baton.leads.LeadView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a bulk work is and what came of it.
 *
 * @param refusals how often each refusal came, by its code
 * @param refused the first leads it was refused for
 */
public record BulkWorkPageView(BulkWorkView work, Map<String, Integer> refusals, List<Refused> refused) {

    /** @param lead null where it is no longer there for the user */
    public record Refused(@Nullable LeadView lead, String code) {}

    /** @param find reads leads, as far as the user sees them */
    static BulkWorkPageView of(
            BulkWorkView work,
            Map<String, Integer> refusals,
            List<RefusedLead> refused,
            Function<List<UUID>, List<LeadView>> find) {
        Map<UUID, LeadView> found = find
                .apply(refused.stream().map(RefusedLead::leadId).toList())
                .stream()
                .collect(Collectors.toMap(LeadView::id, Function.identity()));
        return new BulkWorkPageView(
                work,
                refusals,
                refused.stream()
                        .map(each -> new Refused(found.get(each.leadId()), each.code()))
                        .toList());
    }

    public boolean running() {
        return work.state() == BulkWorkState.RUNNING;
    }

    /** Where the list is that it was begun on. */
    public String listHref() {
        return "/leads?" + work.selection();
    }
}
