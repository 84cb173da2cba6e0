package io.baton.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a view: all of it must be true of a lead. Null narrows nothing.
 *
 * @param q words typed into the search: each must begin a word, a number, an e-mail address or a phone of the lead
 * @param type CONTACT, ADVISOR or BUSINESS
 * @param conditions further conditions, in the order they were added
 */
public record LeadFilter(
        @Nullable String q,
        @Nullable UUID officeId,
        @Nullable UUID assigneeId,
        @Nullable UUID campaignId,
        @Nullable String source,
        @Nullable String type,
        @Nullable UUID statusId,
        @Nullable UUID groupId,
        List<Condition> conditions) {

    /** More conditions than these narrow nothing that matters. */
    public static final int MOST_CONDITIONS = 20;

    public static final LeadFilter NONE = new LeadFilter(null, null, null, null, null, null, null);

    public LeadFilter {
        conditions = List.copyOf(conditions);
    }

    public LeadFilter(
            @Nullable String q,
            @Nullable UUID officeId,
            @Nullable UUID assigneeId,
            @Nullable UUID campaignId,
            @Nullable String source,
            @Nullable String type,
            @Nullable UUID statusId) {
        this(q, officeId, assigneeId, campaignId, source, type, statusId, null, List.of());
    }

    /** Only a quick search. */
    public static LeadFilter searching(String q) {
        return new LeadFilter(q, null, null, null, null, null, null);
    }

    /** Only these conditions. */
    public static LeadFilter where(Condition... conditions) {
        return NONE.with(List.of(conditions));
    }

    /** Only the leads of a lead group. */
    public static LeadFilter ofGroup(UUID groupId) {
        return new LeadFilter(null, null, null, null, null, null, null, groupId, List.of());
    }

    /** Only the leads of an office, or of all of them for null. */
    public static LeadFilter ofOffice(@Nullable UUID officeId) {
        return NONE.withOffice(officeId);
    }

    /** The same for another office, or for all of them with null. */
    public LeadFilter withOffice(@Nullable UUID other) {
        return new LeadFilter(q, other, assigneeId, campaignId, source, type, statusId, groupId, conditions);
    }

    /** The same with other conditions. */
    public LeadFilter with(List<Condition> others) {
        return new LeadFilter(q, officeId, assigneeId, campaignId, source, type, statusId, groupId, others);
    }

    /** The same with one condition more, unless it is there already. */
    public LeadFilter and(Condition condition) {
        if (conditions.contains(condition)) {
            return this;
        }
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return with(more);
    }

    /** The same without one of its conditions. */
    public LeadFilter without(Condition condition) {
        return with(conditions.stream().filter(each -> !each.equals(condition)).toList());
    }

    /** The same search without anything else. */
    public LeadFilter searchAlone() {
        return new LeadFilter(q, null, null, null, null, null, null);
    }

    /** The same with another search. */
    public LeadFilter withSearch(@Nullable String other) {
        return new LeadFilter(other, officeId, assigneeId, campaignId, source, type, statusId, groupId, conditions);
    }
}
