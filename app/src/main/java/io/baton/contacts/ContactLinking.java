package io.baton.contacts;

import io.baton.platform.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives accepted leads their contacts: the one an earlier acceptance gave it; else the one that matches; else a new
 * one, also where several match, because a wrong link mixes two people's data and a double only waits to be seen. One
 * after the other, so that of two leads of one person in one call the second finds what the first has made; and under a
 * lock on what they are matched by, so that of two accepted at the same instant it does too.
 */
@Component
class ContactLinking {

    /** To tell one from several, two of each key are enough. */
    private static final int MOST_OF_EACH_KEY = 2;

    private final ContactTable table;
    private final ContactMatchTable matches;
    private final ContactFactsQuery facts;
    private final ContactDifferenceTable differences;

    ContactLinking(
            ContactTable table,
            ContactMatchTable matches,
            ContactFactsQuery facts,
            ContactDifferenceTable differences) {
        this.table = table;
        this.matches = matches;
        this.facts = facts;
        this.differences = differences;
    }

    /** What is to become of the contacts, decided before anything is written. */
    private static final class Plan {
        private final Map<UUID, UUID> contactOf = new LinkedHashMap<>();
        private final Map<UUID, ContactOfLead.Found> found = new HashMap<>();
        private final Map<UUID, ContactFacts> known = new HashMap<>();
        private final Map<UUID, ContactSource> made = new LinkedHashMap<>();
        private final Map<UUID, ContactSource> filled = new LinkedHashMap<>();
        private final Map<UUID, List<Said>> saidOf = new HashMap<>();
        private final Map<String, Set<UUID>> byKey = new HashMap<>();

        private void register(UUID contactId, ContactFacts facts) {
            ContactMatching.keys(facts)
                    .forEach(key ->
                            byKey.computeIfAbsent(key, each -> new HashSet<>()).add(contactId));
        }
    }

    /** The contact of each lead. A few statements, however many leads. */
    Map<UUID, ContactOfLead> link(UUID organisationId, @Nullable UUID by, List<ContactSource> sources) {
        List<UUID> leadIds = sources.stream().map(ContactSource::leadId).toList();
        Set<String> keys = sources.stream()
                .flatMap(source -> ContactMatching.keys(source.facts()).stream())
                .collect(Collectors.toSet());
        matches.lock(
                organisationId,
                Stream.concat(keys.stream(), leadIds.stream().map(UUID::toString))
                        .toList());
        Map<UUID, UUID> formerly = matches.contactsOfLeads(organisationId, leadIds);
        Plan plan = new Plan();
        plan.byKey.putAll(matches.contactsOf(organisationId, keys, MOST_OF_EACH_KEY));
        plan.known.putAll(facts.lock(organisationId, involved(plan, formerly)));
        sources.forEach(source -> decide(source, formerly.get(source.leadId()), plan));
        write(organisationId, by, sources, plan);
        return answers(plan);
    }

    private static Collection<UUID> involved(Plan plan, Map<UUID, UUID> formerly) {
        Set<UUID> contacts = new HashSet<>(formerly.values());
        plan.byKey.values().forEach(contacts::addAll);
        return contacts;
    }

    private static void decide(ContactSource source, @Nullable UUID formerly, Plan plan) {
        if (formerly != null) {
            fill(source, formerly, ContactOfLead.Found.AGAIN, plan);
            return;
        }
        Set<UUID> candidates = ContactMatching.keys(source.facts()).stream()
                .flatMap(key -> plan.byKey.getOrDefault(key, Set.of()).stream())
                .collect(Collectors.toSet());
        if (candidates.size() == 1) {
            fill(source, candidates.iterator().next(), ContactOfLead.Found.MATCHED, plan);
            return;
        }
        UUID contactId = Ids.next();
        plan.made.put(contactId, source);
        plan.known.put(contactId, source.facts());
        plan.register(contactId, source.facts());
        plan.contactOf.put(source.leadId(), contactId);
        plan.found.put(
                source.leadId(), candidates.isEmpty() ? ContactOfLead.Found.MADE : ContactOfLead.Found.AMBIGUOUS);
    }

    private static void fill(ContactSource source, UUID contactId, ContactOfLead.Found found, Plan plan) {
        ContactFacts known = Objects.requireNonNull(plan.known.get(contactId), "every candidate is read");
        ContactFill.Filled result = ContactFill.of(known, source.facts());
        plan.contactOf.put(source.leadId(), contactId);
        plan.found.put(source.leadId(), found);
        plan.saidOf.put(source.leadId(), result.differences());
        if (result.facts().equals(known)) {
            return;
        }
        plan.known.put(contactId, result.facts());
        plan.register(contactId, result.facts());
        Map<UUID, ContactSource> target = plan.made.containsKey(contactId) ? plan.made : plan.filled;
        target.put(contactId, target.getOrDefault(contactId, source).with(result.facts()));
    }

    private void write(UUID organisationId, @Nullable UUID by, List<ContactSource> sources, Plan plan) {
        table.insert(organisationId, by, plan.made);
        table.update(organisationId, plan.filled);
        table.insertOwnersAndNotes(organisationId, sources, plan.contactOf);
        matches.insertLeads(organisationId, by, plan.contactOf);
        List<ContactDifferenceTable.New> found = new ArrayList<>();
        plan.saidOf.forEach((leadId, said) -> said.forEach(one -> found.add(
                new ContactDifferenceTable.New(Objects.requireNonNull(plan.contactOf.get(leadId)), leadId, one))));
        differences.insert(organisationId, by, found);
    }

    private static Map<UUID, ContactOfLead> answers(Plan plan) {
        Map<UUID, ContactOfLead> answers = new LinkedHashMap<>();
        plan.contactOf.forEach((leadId, contactId) -> answers.put(
                leadId,
                new ContactOfLead(
                        contactId,
                        ContactNames.of(Objects.requireNonNull(plan.known.get(contactId)))
                                .display(),
                        Objects.requireNonNull(plan.found.get(leadId)),
                        plan.saidOf.getOrDefault(leadId, List.of()).size())));
        return answers;
    }
}
