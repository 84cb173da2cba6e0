package io.baton.lists;

import io.baton.leads.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of one list, ready to be read.
 *
 * @param clues what must be true besides: the terms of a search, and conditions that other tables answer
 * @param lacking what must not be true
 * @param after the row the stretch begins behind, in its direction, or null at the list's end
 * @param descending the direction of reading, which is against the list's order when going back
 * @param limit how many rows at most
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
        int limit) {

    ListRead fromItsBeginning() {
        return new ListRead(organisationId, stages, criteria, clues, lacking, key, descending, null, limit);
    }

    /** The same list read otherwise. */
    ListRead read(boolean downwards, @Nullable Place behind, int most) {
        return new ListRead(organisationId, stages, criteria, clues, lacking, key, downwards, behind, most);
    }

    /** The same leads as far as this is not true of them. */
    ListRead without(Clue clue) {
        List<Clue> more = new ArrayList<>(lacking);
        more.add(clue);
        return new ListRead(organisationId, stages, criteria, clues, more, key, descending, after, limit);
    }

    Anchor anchor() {
        return Anchor.of(criteria, stages, key);
    }

    /** What is left to check on the rows of the anchor's streams. */
    LeadCriteria checks() {
        return criteria.beside(anchor(), key);
    }

    /** Whether the index of the streams alone tells which of their rows belong to the list. */
    boolean isExact() {
        LeadCriteria checks = checks();
        return clues.isEmpty() && lacking.isEmpty() && (checks.isEmpty() || anchor().covers(checks));
    }

    /** How many streams are merged: one a stage, and an office where it is read by offices. */
    int countStreams() {
        List<UUID> offices = criteria.offices();
        int byOffice = anchor() == Anchor.OFFICE && offices != null ? offices.size() : 1;
        return standsAcrossStages() ? byOffice : byOffice * stages.size();
    }

    /**
     * Leads of all stages stand in one index by time of arrival, and by number; in every other order stage by stage.
     */
    boolean standsAcrossStages() {
        boolean inOneIndex = switch (anchor()) {
            case ORGANISATION -> key != LeadOrder.Key.NAME;
            case OFFICE -> key == LeadOrder.Key.RECEIVED;
            case HOLDER, SENDER, CAMPAIGN, STATUS, GROUP, SOURCE, TYPE -> false;
        };
        return inOneIndex && stages.size() == Stage.values().length;
    }
}
