package io.baton.leads;

import io.baton.catalogue.DuplicateAction;
import io.baton.catalogue.DuplicateRule;
import io.baton.catalogue.DuplicateScope;
import io.baton.leads.DuplicateRuling.Ruling;
import io.baton.leads.EarlierLeadQuery.InGroup;
import io.baton.leads.LeadDrafting.Checked;
import io.baton.platform.Actor;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes leads of drafts by what the organisation has set: the rules of what a lead may say, and the duplicate rule of
 * each lead group. A few statements, however many drafts. Where a rule has to look at what is repeated, the
 * organisation's numbers are held before it looks, so that of two that come in at the same instant one sees the other.
 */
@Component
class LeadAdmission {

    /** A draft that can be kept, with its place among all. */
    private record Good(int place, NewLead lead, Checked checked) {}

    private final LeadDrafting drafting;
    private final EarlierLeadQuery earlier;
    private final LeadTable table;
    private final LeadQuery query;
    private final LeadWriter writer;

    LeadAdmission(
            LeadDrafting drafting, EarlierLeadQuery earlier, LeadTable table, LeadQuery query, LeadWriter writer) {
        this.drafting = drafting;
        this.earlier = earlier;
        this.table = table;
        this.query = query;
        this.writer = writer;
    }

    /**
     * Creates all of the leads, or none.
     *
     * @param rejecting whether rules may reject; otherwise what they would reject is linked
     * @return one answer a lead; where one was rejected, none is made
     * @throws InvalidInputException when any of them cannot be kept
     */
    List<CreatedLead> all(Actor actor, List<NewLead> leads, boolean rejecting) {
        List<Checked> checked = drafting.check(actor.organisationId(), leads);
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < checked.size(); i++) {
            String prefix = leads.size() == 1 ? "" : "leads[" + i + "].";
            for (FieldProblem problem : checked.get(i).problems()) {
                problems.add(new FieldProblem(prefix + problem.field(), problem.code(), problem.message()));
            }
        }
        InvalidInputException.throwIfAny(problems);
        List<Good> good = good(leads, checked);
        List<Ruling> rulings = rule(actor.organisationId(), good, rejecting);
        boolean rejected = rulings.stream().anyMatch(Ruling::rejects);
        return answers(checked, good, rulings, rejected ? Map.of() : write(actor, good, rulings));
    }

    /** Creates those of the leads that can be kept and are not rejected; the others do not stop them. */
    List<CreatedLead> each(Actor actor, List<NewLead> leads) {
        List<Checked> checked = drafting.check(actor.organisationId(), leads);
        List<Good> good = good(leads, checked);
        List<Ruling> rulings = rule(actor.organisationId(), good, true);
        return answers(checked, good, rulings, write(actor, good, rulings));
    }

    /** The same without asking the rules, for who decided about duplicates already. */
    List<CreatedLead> each(Actor actor, List<NewLead> leads, boolean linked) {
        List<Checked> checked = drafting.check(actor.organisationId(), leads);
        List<Good> good = good(leads, checked);
        List<Ruling> rulings =
                good.stream().map(each -> new Ruling(linked, null)).toList();
        return answers(checked, good, rulings, write(actor, good, rulings));
    }

    private static List<Good> good(List<NewLead> leads, List<Checked> checked) {
        return IntStream.range(0, leads.size())
                .filter(i -> checked.get(i).problems().isEmpty())
                .mapToObj(i -> new Good(i, leads.get(i), checked.get(i)))
                .toList();
    }

    private List<Ruling> rule(UUID organisationId, List<Good> good, boolean rejecting) {
        if (good.stream().allMatch(lead -> ruleOf(lead).needsNoLook())) {
            return good.stream()
                    .map(lead -> new Ruling(ruleOf(lead).scope() != DuplicateScope.OFF, null))
                    .toList();
        }
        table.holdNumbers(organisationId);
        List<DuplicateRuling.Draft> drafts = good.stream()
                .map(lead -> new DuplicateRuling.Draft(
                        LeadMatching.keys(lead.checked().draft()),
                        lead.checked().terms().groupId(),
                        ruleOf(lead)))
                .toList();
        Set<String> keys = new HashSet<>();
        Set<InGroup> inGroups = new HashSet<>();
        for (DuplicateRuling.Draft draft : drafts) {
            keys.addAll(draft.keys());
            if (rejecting && draft.rule().action() == DuplicateAction.REJECT) {
                draft.keys().forEach(key -> inGroups.add(new InGroup(key, draft.groupId())));
            }
        }
        return new DuplicateRuling(
                        earlier.ends(organisationId, keys).newest(),
                        earlier.newestOfGroups(organisationId, inGroups),
                        rejecting)
                .decide(drafts);
    }

    private static DuplicateRule ruleOf(Good lead) {
        return lead.checked().terms().duplicates();
    }

    /** The ids of the leads that were made, by the places of their drafts. */
    private Map<Integer, UUID> write(Actor actor, List<Good> good, List<Ruling> rulings) {
        List<Integer> admitted = IntStream.range(0, good.size())
                .filter(i -> !rulings.get(i).rejects())
                .boxed()
                .toList();
        Map<Integer, UUID> ids = new HashMap<>();
        if (admitted.isEmpty()) {
            return ids;
        }
        Map<Integer, Checked> filled = filled(actor.organisationId(), good, rulings, admitted);
        List<LeadWriter.Entry> entries = admitted.stream()
                .map(i -> new LeadWriter.Entry(
                        good.get(i).lead(),
                        filled.getOrDefault(i, good.get(i).checked()),
                        rulings.get(i).linked(),
                        filled.containsKey(i) ? copied(good.get(i), rulings.get(i), admitted) : null))
                .toList();
        List<UUID> written = writer.create(actor, entries);
        for (int i = 0; i < admitted.size(); i++) {
            ids.put(good.get(admitted.get(i)).place(), written.get(i));
        }
        return ids;
    }

    /** What is told of a lead that took something over: of which, and what it said itself. */
    private static LeadWriter.Copied copied(Good lead, Ruling ruling, List<Integer> admitted) {
        Repeated repeated = Objects.requireNonNull(ruling.repeated());
        Integer draft = repeated.earlierDraft();
        return new LeadWriter.Copied(
                lead.checked().draft(), repeated.earlier(), draft == null ? null : admitted.indexOf(draft));
    }

    /** Those that take over what the lead they repeat knows, as they then are. */
    private Map<Integer, Checked> filled(
            UUID organisationId, List<Good> good, List<Ruling> rulings, List<Integer> admitted) {
        List<Integer> copying =
                admitted.stream().filter(i -> copies(rulings.get(i).repeated())).toList();
        if (copying.isEmpty()) {
            return Map.of();
        }
        Map<UUID, LeadView> sources = query
                .list(
                        organisationId,
                        copying.stream()
                                .map(i -> Objects.requireNonNull(rulings.get(i).repeated())
                                        .earlier())
                                .filter(Objects::nonNull)
                                .map(EarlierLead::id)
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(LeadView::id, Function.identity()));
        List<NewLead> leads = new ArrayList<>();
        for (int i : copying) {
            Good lead = good.get(i);
            LeadDraft own = lead.checked().draft();
            LeadDraft source = source(Objects.requireNonNull(rulings.get(i).repeated()), sources, good);
            leads.add(lead.lead()
                    .with(LeadFill.of(own, source, lead.checked().terms().keys())
                            .withSource(own.source())));
        }
        List<Checked> checked = drafting.checkFilled(
                organisationId,
                leads,
                copying.stream().map(i -> good.get(i).checked()).toList());
        Map<Integer, Checked> filled = new HashMap<>();
        for (int i = 0; i < copying.size(); i++) {
            filled.put(copying.get(i), checked.get(i));
        }
        return filled;
    }

    private static boolean copies(@Nullable Repeated repeated) {
        return repeated != null && repeated.done() == DuplicateAction.LINK_AND_COPY;
    }

    private static LeadDraft source(Repeated repeated, Map<UUID, LeadView> sources, List<Good> good) {
        EarlierLead lead = repeated.earlier();
        return lead == null
                ? good.get(Objects.requireNonNull(repeated.earlierDraft()))
                        .checked()
                        .draft()
                : Objects.requireNonNull(sources.get(lead.id())).facts();
    }

    private static List<CreatedLead> answers(
            List<Checked> checked, List<Good> good, List<Ruling> rulings, Map<Integer, UUID> ids) {
        Map<Integer, Repeated> repeats = new HashMap<>();
        for (int i = 0; i < good.size(); i++) {
            Repeated repeated = rulings.get(i).repeated();
            if (repeated != null) {
                Integer draft = repeated.earlierDraft();
                repeats.put(
                        good.get(i).place(),
                        new Repeated(
                                repeated.done(),
                                repeated.reason(),
                                repeated.earlier(),
                                draft == null ? null : good.get(draft).place()));
            }
        }
        return IntStream.range(0, checked.size())
                .mapToObj(place -> answer(checked.get(place), ids.get(place), repeats.get(place)))
                .toList();
    }

    private static CreatedLead answer(Checked checked, @Nullable UUID id, @Nullable Repeated repeated) {
        boolean rejected = repeated != null && repeated.done() == DuplicateAction.REJECT;
        List<FieldProblem> problems = rejected
                ? List.of(new FieldProblem("duplicateOf", "DUPLICATE_LEAD", "the lead repeats an earlier one"))
                : checked.problems();
        return new CreatedLead(id, problems, repeated);
    }
}
