package io.baton.lists;

import io.baton.leads.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of one list, ready to be read.
 *
 * @param clues what must be true besides: the terms of a search, and conditions that other tables answer
 * @param lacking what must not be true
 * @param after the row the stretch begins behind, in its direction, or null at the list's end
 * @param descending the direction of reading, which is against the list's order when going back
 * @param limit how many rows at most
 * @param chosen the anchor it is read by, or null for the narrowest
 */
record ListRead(
        UUID organisationId,
        List<Stage> stages,
        LeadCriteria criteria,
        List<Clue> clues,
        List<Clue> lacking,
        LeadOrder.Key key,
        boolean descending,
        @Nullable Place after,
        int limit,
        @Nullable Anchor chosen) {

    ListRead fromItsBeginning() {
        return new ListRead(organisationId, stages, criteria, clues, lacking, key, descending, null, limit, chosen);
    }

    /** The same list read otherwise. */
    ListRead read(boolean downwards, @Nullable Place behind, int most) {
        return new ListRead(organisationId, stages, criteria, clues, lacking, key, downwards, behind, most, chosen);
    }

    /** Those of the same leads that are in one stage, in another order. */
    ListRead in(Stage stage, LeadOrder.Key otherKey) {
        return new ListRead(
                organisationId, List.of(stage), criteria, clues, lacking, otherKey, descending, after, limit, chosen);
    }

    /** The same leads as far as this is not true of them. */
    ListRead without(Clue clue) {
        List<Clue> more = new ArrayList<>(lacking);
        more.add(clue);
        return new ListRead(organisationId, stages, criteria, clues, more, key, descending, after, limit, chosen);
    }

    /** The same list by another anchor that helps with it. */
    ListRead by(Anchor anchor) {
        return new ListRead(organisationId, stages, criteria, clues, lacking, key, descending, after, limit, anchor);
    }

    Anchor anchor() {
        return chosen == null ? Anchor.of(criteria, stages, key) : chosen;
    }

    /** What is left to check on the rows of the anchor's streams. */
    LeadCriteria checks() {
        return criteria.beside(anchor(), key);
    }

    /** Whether the index of the streams alone tells which of their rows belong to the list. */
    boolean isExact() {
        return clues.isEmpty() && lacking.isEmpty() && isCovered();
    }

    /** Whether the index of the streams alone tells which of their rows fulfil the list's criteria. */
    boolean isCovered() {
        LeadCriteria checks = checks();
        return checks.isEmpty() || anchor().covers(checks, key);
    }

    /** Whether the index of the streams and the ids it gives are enough to tell: no row need be looked up. */
    boolean isCheckedById() {
        return isCovered() && Stream.concat(clues.stream(), lacking.stream()).allMatch(Clue::isCheckedById);
    }

    /** How many streams are merged: one a stage, and an office where it is read by offices. */
    int countStreams() {
        List<UUID> offices = criteria.offices();
        int byOffice = anchor() == Anchor.OFFICE && offices != null ? offices.size() : 1;
        return standsAcrossStages() ? byOffice : byOffice * stages.size();
    }

    /** Its streams, each as a list of its own. */
    List<ListRead> eachStream() {
        boolean byOffice = anchor() == Anchor.OFFICE;
        List<List<UUID>> offices = byOffice
                ? Objects.requireNonNull(criteria.offices()).stream()
                        .map(List::of)
                        .toList()
                : List.of(List.of());
        List<List<Stage>> ofStages = standsAcrossStages()
                ? List.of(stages)
                : stages.stream().map(List::of).toList();
        return offices.stream()
                .map(office -> byOffice ? criteria.in(office) : criteria)
                .flatMap(its -> ofStages.stream()
                        .map(stage -> new ListRead(
                                organisationId, stage, its, clues, lacking, key, descending, after, limit, anchor())))
                .toList();
    }

    /**
     * Leads of all stages stand in one index by time of arrival, and by number; in every other order stage by stage.
     */
    boolean standsAcrossStages() {
        boolean inOneIndex = switch (anchor()) {
            case ORGANISATION -> key == LeadOrder.Key.RECEIVED || key == LeadOrder.Key.NUMBER;
            case OFFICE -> key == LeadOrder.Key.RECEIVED;
            case HOLDER, SENDER, CAMPAIGN, STATUS, GROUP, SOURCE, TYPE -> false;
        };
        return inOneIndex && stages.size() == Stage.values().length;
    }
}
