package io.baton.assignment;

import io.baton.campaigns.RevocationMode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells how offers stand. True until the transaction ends for those whose leads are locked. */
@Component
class OfferStandings {

    private final OfferQuery offers;
    private final DeadlineTable deadlines;

    OfferStandings(OfferQuery offers, DeadlineTable deadlines) {
        this.offers = offers;
        this.deadlines = deadlines;
    }

    Optional<OfferView> find(UUID organisationId, UUID assignmentId) {
        return list(organisationId, List.of(assignmentId)).stream().findFirst();
    }

    /** Those of these assignments that are there, in no order. */
    List<OfferView> list(UUID organisationId, Collection<UUID> assignmentIds) {
        List<OfferQuery.Row> rows = offers.list(organisationId, assignmentIds);
        List<UUID> timed = rows.stream()
                .filter(row -> row.state() == AssignmentState.OFFERED && row.deadline() != null)
                .map(OfferQuery.Row::leadId)
                .toList();
        Map<UUID, RevocationMode> overdue = timed.isEmpty() ? Map.of() : deadlines.listOverdue(organisationId, timed);
        return rows.stream()
                .map(row -> view(row, overdue.get(row.leadId()) == RevocationMode.AUTOMATIC))
                .toList();
    }

    private static OfferView view(OfferQuery.Row row, boolean overdue) {
        OfferStanding standing =
                OfferStanding.of(row.state(), overdue, row.userId(), row.endedBy(), row.holderUserId());
        boolean overByItself = row.state() == AssignmentState.OFFERED && standing == OfferStanding.EXPIRED;
        Instant deadline = row.deadline();
        return new OfferView(
                row.id(),
                row.leadId(),
                row.userId(),
                standing,
                overByItself && deadline != null ? deadline : row.since(),
                row.assignedBy(),
                row.offeredAt(),
                deadline);
    }
}
