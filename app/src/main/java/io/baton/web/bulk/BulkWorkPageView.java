package io.baton.web.bulk;

import io.baton.bulk.BulkTask;
import io.baton.bulk.BulkWorkState;
import io.baton.bulk.BulkWorkView;
import io.baton.bulk.RefusedLead;
import io.baton.leads.CloseOutcome;
import io.baton.leads.LeadView;
import io.baton.web.lists.FilterChip;
import io.baton.web.lists.ListAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a bulk work is and what came of it.
 *
 * @param names of whom or what the task names, or the reason it gives
 * @param list the list it was begun on
 * @param chips what narrowed that list
 * @param refusals how often each refusal came, by its code
 * @param refused the first leads it was refused for
 */
public record BulkWorkPageView(
        BulkWorkView work,
        List<String> names,
        ListAddress list,
        List<FilterChip> chips,
        Map<String, Integer> refusals,
        List<Refused> refused) {

    /** @param lead null where it is no longer there for the user */
    public record Refused(@Nullable LeadView lead, String code) {}

    /**
     * The leads that were refused, with what they are called.
     *
     * @param find reads leads, as far as the user sees them
     */
    static List<Refused> refused(List<RefusedLead> refused, Function<List<UUID>, List<LeadView>> find) {
        Map<UUID, LeadView> found = find
                .apply(refused.stream().map(RefusedLead::leadId).toList())
                .stream()
                .collect(Collectors.toMap(LeadView::id, Function.identity()));
        return refused.stream()
                .map(each -> new Refused(found.get(each.leadId()), each.code()))
                .toList();
    }

    public boolean running() {
        return work.state() == BulkWorkState.RUNNING;
    }

    /** As what leads are closed or validated, or null where that is said of none. */
    public @Nullable CloseOutcome outcome() {
        return switch (work.task()) {
            case BulkTask.Close close -> close.outcome();
            case BulkTask.Validate validate -> validate.outcome();
            default -> null;
        };
    }
}
