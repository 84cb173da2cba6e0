package io.baton.leads;

import io.baton.access.ActingUser;
import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.platform.NotFoundException;
import io.baton.shared.MatchReason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Front door: who seems to be here already, by the rule of {@link io.baton.shared.MatchKeys}. Reads only. Leads that
 * come in are linked to what they repeat by themselves ({@link DuplicateMarking}): asking here is for those who want to
 * leave them out, or to warn.
 */
@Component
public class Duplicates {

    private static final int MOST_SHOWN = 5;

    /** As many leads as are looked at for each key: enough to warn. */
    private static final int MOST_OF_EACH_KEY = 50;

    /** As many of a group as a page of a lead names. */
    private static final int MOST_LINKED = 20;

    private final DuplicateQuery query;
    private final LeadMatchTable matches;
    private final EarlierLeadQuery earlier;
    private final LeadDuplicateTable links;
    private final LeadDrafting drafting;
    private final Offices offices;

    Duplicates(
            DuplicateQuery query,
            LeadMatchTable matches,
            EarlierLeadQuery earlier,
            LeadDuplicateTable links,
            LeadDrafting drafting,
            Offices offices) {
        this.query = query;
        this.matches = matches;
        this.earlier = earlier;
        this.links = links;
        this.drafting = drafting;
        this.offices = offices;
    }

    /**
     * Looks through the leads of the whole organisation.
     *
     * @param typed as far as it is typed
     * @param officeId whose country a phone is read in
     * @param except the lead itself when it is there already, or null
     */
    public DuplicateWarning find(ActingUser user, LeadDraft typed, UUID officeId, @Nullable UUID except) {
        Set<String> keys = LeadMatching.keys(drafting.clean(user.organisationId(), officeId, typed));
        Set<UUID> ids = new HashSet<>(matches.newestSharing(user.organisationId(), keys, MOST_OF_EACH_KEY));
        if (except != null) {
            ids.remove(except);
        }
        List<DuplicateWarning.Duplicate> seen = new ArrayList<>();
        boolean elsewhere = false;
        for (DuplicateQuery.Found found :
                ids.isEmpty() ? List.<DuplicateQuery.Found>of() : query.read(user.organisationId(), ids, keys)) {
            if (!LeadVisibility.sees(user, found.standing())) {
                elsewhere = true;
            } else if (seen.size() < MOST_SHOWN) {
                seen.add(shown(found));
            }
        }
        return new DuplicateWarning(seen, elsewhere);
    }

    /**
     * What each of many drafts repeats, among the leads of the whole organisation and among the drafts before it: one
     * statement, however many drafts and however many leads share a key.
     *
     * @param drafts as typed, each with the office whose country its phones are read in
     * @return one answer a draft, in the order given; empty for a person or firm that is new
     */
    public List<Optional<DraftDuplicate>> find(UUID organisationId, List<NewLead> drafts) {
        Map<UUID, String> countries =
                offices.listAll(organisationId).stream().collect(Collectors.toMap(OfficeView::id, OfficeView::country));
        List<Set<String>> keysOf = drafts.stream()
                .map(draft -> LeadMatching.keys(LeadCleaning.clean(draft.draft(), country(countries, draft))))
                .toList();
        Set<String> all = keysOf.stream().flatMap(Collection::stream).collect(Collectors.toSet());
        EarlierLeadQuery.Ends ends = earlier.ends(organisationId, all);
        Map<String, Integer> firstDraft = new HashMap<>();
        List<Optional<DraftDuplicate>> answers = new ArrayList<>();
        for (int place = 0; place < keysOf.size(); place++) {
            answers.add(duplicate(keysOf.get(place), ends, firstDraft));
            for (String key : keysOf.get(place)) {
                firstDraft.putIfAbsent(key, place);
            }
        }
        return answers;
    }

    /** What each of these leads repeats, as far as the user sees it, by the lead that repeats it. */
    public Map<UUID, LinkedLead> originalsOf(ActingUser user, Collection<UUID> leadIds) {
        return links.originalsOf(user.organisationId(), leadIds).stream()
                .filter(linked -> sees(user, linked))
                .collect(Collectors.toMap(LinkedLead::repeatingId, Function.identity()));
    }

    /**
     * All that seem to be the same person or firm as a lead which the user sees: what it repeats, the others that
     * repeat the same, and what repeats it. The newest of them, newest first.
     */
    public LinkedLeads groupOf(ActingUser user, UUID leadId) {
        List<LinkedLead> all = new ArrayList<>(links.originalsOf(user.organisationId(), List.of(leadId)));
        UUID original = all.isEmpty() ? leadId : all.getFirst().id();
        links.repeating(user.organisationId(), original, MOST_LINKED).stream()
                .filter(linked -> !linked.id().equals(leadId))
                .forEach(all::add);
        List<LinkedLead> seen = all.stream()
                .filter(linked -> sees(user, linked))
                .sorted(Comparator.comparingLong(LinkedLead::number).reversed())
                .toList();
        return new LinkedLeads(seen, seen.size() < all.size());
    }

    private static boolean sees(ActingUser user, LinkedLead linked) {
        return LeadVisibility.sees(user, linked.standing());
    }

    private static Optional<DraftDuplicate> duplicate(
            Set<String> keys, EarlierLeadQuery.Ends ends, Map<String, Integer> firstDraft) {
        EarlierLead oldest = keys.stream()
                .map(ends.oldest()::get)
                .filter(Objects::nonNull)
                .min(Comparator.comparingLong(EarlierLead::number))
                .orElse(null);
        EarlierLead newest = keys.stream()
                .map(ends.newest()::get)
                .filter(Objects::nonNull)
                .max(Comparator.comparingLong(EarlierLead::number))
                .orElse(null);
        Integer draft = keys.stream()
                .map(firstDraft::get)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return keys.stream()
                .filter(key -> ends.oldest().containsKey(key) || firstDraft.containsKey(key))
                .map(MatchReason::ofKey)
                .min(Comparator.naturalOrder())
                .map(reason -> new DraftDuplicate(reason, oldest, newest, draft));
    }

    private static String country(Map<UUID, String> countries, NewLead draft) {
        return Optional.ofNullable(countries.get(draft.officeId()))
                .orElseThrow(() -> new NotFoundException("there is no such office"));
    }

    private static DuplicateWarning.Duplicate shown(DuplicateQuery.Found found) {
        MatchReason reason = found.keys().stream()
                .map(MatchReason::ofKey)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new DuplicateWarning.Duplicate(
                found.id(),
                found.number(),
                found.displayName(),
                found.standing().stage(),
                found.closeOutcome(),
                found.holderName(),
                found.receivedAt(),
                reason);
    }
}
