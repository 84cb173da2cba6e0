package io.baton.leads;

import io.baton.catalogue.DuplicateAction;
import io.baton.catalogue.DuplicateRule;
import io.baton.catalogue.DuplicateScope;
import io.baton.shared.MatchReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Carries the duplicate rules of lead groups out on drafts, one after the other. A draft repeats the last lead of its
 * person or firm, wherever that is; only rejecting asks for one of its own group, so that an enquiry about something
 * else is never refused. Drafts that become leads count for those behind them.
 */
final class DuplicateRuling {

    /** A draft with what decides about it. */
    record Draft(Set<String> keys, UUID groupId, DuplicateRule rule) {}

    /**
     * What is to be done.
     *
     * @param linked whether it is linked to the first of its person or firm
     * @param repeated what the rule makes of it, or null for nothing
     */
    record Ruling(boolean linked, @Nullable Repeated repeated) {

        boolean rejects() {
            return repeated != null && repeated.done() == DuplicateAction.REJECT;
        }
    }

    /** What is repeated: a lead that is there, or an earlier draft. */
    private record Found(
            MatchReason reason,
            @Nullable EarlierLead lead,
            @Nullable Integer draft) {

        Duration age() {
            return lead == null ? Duration.ZERO : lead.age();
        }

        /** Drafts come in now, and so behind all leads. */
        long order() {
            return draft == null ? Objects.requireNonNull(lead).number() : Long.MAX_VALUE / 2 + draft;
        }
    }

    private record Known(int place, UUID groupId) {}

    private final Map<String, EarlierLead> newest;
    private final Map<EarlierLeadQuery.InGroup, EarlierLead> newestOfGroups;
    private final boolean rejecting;
    private final Map<String, List<Known>> drafts = new HashMap<>();

    /**
     * @param newest the last lead that has each key
     * @param newestOfGroups the last one of a group, where that is asked
     * @param rejecting false where somebody was warned and decided to go on: what would be rejected is linked
     */
    DuplicateRuling(
            Map<String, EarlierLead> newest,
            Map<EarlierLeadQuery.InGroup, EarlierLead> newestOfGroups,
            boolean rejecting) {
        this.newest = newest;
        this.newestOfGroups = newestOfGroups;
        this.rejecting = rejecting;
    }

    /** In the order of the drafts. */
    List<Ruling> decide(List<Draft> inOrder) {
        List<Ruling> rulings = new ArrayList<>();
        for (int place = 0; place < inOrder.size(); place++) {
            Draft draft = inOrder.get(place);
            Ruling ruling = decide(draft);
            if (!ruling.rejects()) {
                Known known = new Known(place, draft.groupId());
                draft.keys()
                        .forEach(key -> drafts.computeIfAbsent(key, any -> new ArrayList<>())
                                .add(known));
            }
            rulings.add(ruling);
        }
        return rulings;
    }

    private Ruling decide(Draft draft) {
        DuplicateRule rule = draft.rule();
        if (rule.scope() == DuplicateScope.OFF) {
            return new Ruling(false, null);
        }
        if (rule.action() == DuplicateAction.REJECT && rejecting) {
            Found own = find(draft, true);
            if (own != null && within(rule, own)) {
                return new Ruling(false, repeated(DuplicateAction.REJECT, own));
            }
        }
        Found any = find(draft, false);
        if (any == null || !within(rule, any)) {
            // Where all count, one that is linked finds nothing to be linked to.
            return new Ruling(rule.scope() == DuplicateScope.ALL, null);
        }
        boolean copies = rule.action() == DuplicateAction.LINK_AND_COPY;
        return new Ruling(true, repeated(copies ? DuplicateAction.LINK_AND_COPY : DuplicateAction.LINK, any));
    }

    private static boolean within(DuplicateRule rule, Found found) {
        Integer hours = rule.hours();
        return hours == null || found.age().compareTo(Duration.ofHours(hours)) <= 0;
    }

    private static Repeated repeated(DuplicateAction done, Found found) {
        return new Repeated(done, found.reason(), found.draft() == null ? found.lead() : null, found.draft());
    }

    /** The last one the draft repeats, of its own group or of any. */
    private @Nullable Found find(Draft draft, boolean ownGroup) {
        List<Found> found = new ArrayList<>();
        Predicate<UUID> fits = group -> !ownGroup || group.equals(draft.groupId());
        for (String key : draft.keys()) {
            MatchReason reason = MatchReason.ofKey(key);
            EarlierLead lead =
                    ownGroup ? newestOfGroups.get(new EarlierLeadQuery.InGroup(key, draft.groupId())) : newest.get(key);
            if (lead != null) {
                found.add(new Found(reason, lead, null));
            }
            drafts.getOrDefault(key, List.of()).stream()
                    .filter(known -> fits.test(known.groupId()))
                    .forEach(known -> found.add(new Found(reason, null, known.place())));
        }
        return found.stream()
                .max(Comparator.comparingLong(Found::order).thenComparing(Found::reason, Comparator.reverseOrder()))
                .orElse(null);
    }
}
