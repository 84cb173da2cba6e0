package io.baton.assignment;

import io.baton.leads.CloseOutcome;
import io.baton.platform.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * SQL of validated results. Each stands beside the placement that ended by closing, the newest of its lead: when the
 * lead is reopened, another one is the newest, and nothing is validated any more.
 */
@Repository
class ValidationTable {

    private static final String NEWEST = """
            assignment.state = 'CLOSED' and assignment.sequence = (
                select max(newest.sequence) from assignment as newest
                where newest.organisation_id = {0} and newest.lead_id = assignment.lead_id)
            """;

    private static final String VALIDATE = """
            update assignment set validated_outcome = given.outcome, validated_by = {3}, validated_at = baton_now()
            from unnest({1}::uuid[], {2}::text[]) as given (lead_id, outcome)
            where assignment.organisation_id = {0} and assignment.lead_id = given.lead_id and
            """ + NEWEST;

    private static final String VALIDATED = """
            select assignment.lead_id, assignment.validated_outcome from assignment
            where assignment.organisation_id = {0} and assignment.lead_id = any({1}::uuid[])
                and assignment.validated_outcome is not null and
            """ + NEWEST;

    private final DSLContext database;

    ValidationTable(DSLContext database) {
        this.database = database;
    }

    /** Writes how each of these locked leads really ended. */
    void validate(Actor actor, Map<UUID, CloseOutcome> outcomeOf) {
        List<Map.Entry<UUID, CloseOutcome>> given = List.copyOf(outcomeOf.entrySet());
        int validated = database.query(
                        VALIDATE,
                        DSL.val(actor.organisationId()),
                        DSL.val(given.stream().map(Map.Entry::getKey).toArray(UUID[]::new)),
                        DSL.val(given.stream()
                                .map(each -> each.getValue().name())
                                .toArray(String[]::new)),
                        DSL.val(actor.userId(), UUID.class))
                .execute();
        AssignmentTable.requireAll(outcomeOf.keySet(), validated);
    }

    /** How those of these leads ended that are validated. */
    Map<UUID, CloseOutcome> listValidated(UUID organisationId, Collection<UUID> leadIds) {
        return database.fetch(VALIDATED, DSL.val(organisationId), DSL.val(leadIds.toArray(UUID[]::new))).stream()
                .collect(Collectors.toMap(
                        row -> row.get("lead_id", UUID.class),
                        row -> CloseOutcome.valueOf(row.get("validated_outcome", String.class))));
    }
}
