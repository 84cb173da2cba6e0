package io.baton.notifications;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of what. Nobody of what he did himself, and nobody who does not want it. Of the coordinators of an office
 * those who work in it; where there are none, those of the nearest office above who see it, so that no office is left
 * without anybody who is told.
 */
final class Audience {

    /**
     * One person's share.
     *
     * @param officeId the office that has the leads, or null where they are of several
     */
    record Share(UUID userId, @Nullable UUID officeId, List<UUID> leadIds) {

        private Share without(Set<UUID> leads) {
            return new Share(
                    userId,
                    officeId,
                    leadIds.stream().filter(lead -> !leads.contains(lead)).toList());
        }
    }

    private Audience() {}

    /** Each user is told of the own leads. */
    static List<Share> ofUsers(Cause cause, Collection<Candidate> candidates, Map<UUID, UUID> userOf) {
        Map<UUID, List<UUID>> leadsOf = turned(userOf);
        return wanting(cause, candidates).stream()
                .filter(candidate -> leadsOf.containsKey(candidate.userId()))
                .map(candidate ->
                        new Share(candidate.userId(), null, Objects.requireNonNull(leadsOf.get(candidate.userId()))))
                .toList();
    }

    /** Those who are told of something that names no leads. */
    static Set<UUID> listening(Cause cause, Collection<Candidate> candidates) {
        return wanting(cause, candidates).stream().map(Candidate::userId).collect(Collectors.toSet());
    }

    /** The coordinators of each office are told of its leads: each person of all of them at once. */
    static List<Share> ofCoordinators(Cause cause, Collection<Candidate> candidates, Map<UUID, UUID> officeOf) {
        Map<UUID, List<UUID>> leadsOf = turned(officeOf);
        List<Share> shares = new ArrayList<>();
        officesOf(cause, candidates).forEach((user, offices) -> shares.add(share(user, offices, leadsOf)));
        return shares;
    }

    /** The coordinators of one office are told of something that names no leads. */
    static List<Share> ofOffice(Cause cause, Collection<Candidate> candidates, UUID officeId) {
        return officesOf(cause, candidates).keySet().stream()
                .map(user -> new Share(user, officeId, List.of()))
                .toList();
    }

    /** What is left to tell those who were told of some of it already. */
    static List<Share> beside(List<Share> shares, Collection<Share> told) {
        Map<UUID, Set<UUID>> known = new HashMap<>();
        told.forEach(share ->
                known.computeIfAbsent(share.userId(), user -> new HashSet<>()).addAll(share.leadIds()));
        return shares.stream()
                .map(share -> share.without(known.getOrDefault(share.userId(), Set.of())))
                .filter(share -> !share.leadIds().isEmpty())
                .toList();
    }

    /** For which offices each coordinator is told. */
    private static Map<UUID, Set<UUID>> officesOf(Cause cause, Collection<Candidate> candidates) {
        Map<UUID, Integer> nearest =
                candidates.stream().collect(Collectors.toMap(Candidate::officeId, Candidate::steps, Math::min));
        Map<UUID, Set<UUID>> officesOf = new LinkedHashMap<>();
        for (Candidate candidate : wanting(cause, candidates)) {
            if (Objects.equals(nearest.get(candidate.officeId()), candidate.steps())) {
                officesOf
                        .computeIfAbsent(candidate.userId(), user -> new TreeSet<>())
                        .add(candidate.officeId());
            }
        }
        return officesOf;
    }

    private static Share share(UUID user, Set<UUID> offices, Map<UUID, List<UUID>> leadsOf) {
        List<UUID> leads = offices.stream()
                .flatMap(office -> leadsOf.getOrDefault(office, List.of()).stream())
                .toList();
        return new Share(user, offices.size() == 1 ? offices.iterator().next() : null, leads);
    }

    private static List<Candidate> wanting(Cause cause, Collection<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> !candidate.userId().equals(cause.actorId()))
                .filter(candidate -> candidate.wants(cause.kind().topic()))
                .toList();
    }

    /** The leads of each, the oldest first, where it is told who has each lead. */
    private static Map<UUID, List<UUID>> turned(Map<UUID, UUID> of) {
        Map<UUID, List<UUID>> turned = new LinkedHashMap<>();
        new TreeMap<>(of)
                .forEach((lead, whose) ->
                        turned.computeIfAbsent(whose, each -> new ArrayList<>()).add(lead));
        return turned;
    }
}
