package io.baton.reporting;

import static io.baton.tables.Tables.REPORT_MARK;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * SQL of marks: of which leads sums and facts may be old. A mark is a row of its own, so that nobody waits for another
 * to mark the same lead, and is taken away only by whoever saw it and works the lead out afterwards.
 */
@Repository
class ReportMarkTable {

    private final DSLContext database;

    ReportMarkTable(DSLContext database) {
        this.database = database;
    }

    void mark(UUID organisationId, Collection<UUID> leadIds) {
        database.query(
                        "insert into report_mark (organisation_id, lead_id) select {0}, unnest({1})",
                        DSL.val(organisationId), DSL.val(leadIds.toArray(UUID[]::new)))
                .execute();
    }

    /** Takes the oldest marks away, and answers the leads they were of: no more than so many marks. */
    List<UUID> take(UUID organisationId, int most) {
        return database.fetch(
                        "delete from report_mark where organisation_id = {0} and place = any(array("
                                + "select place from report_mark where organisation_id = {0} order by place limit {1}))"
                                + " returning lead_id",
                        DSL.val(organisationId), DSL.val(most))
                .map(row -> row.get("lead_id", UUID.class));
    }

    /** The organisations that have marks; across organisations. */
    List<UUID> listMarked() {
        return database.selectDistinct(REPORT_MARK.ORGANISATION_ID)
                .from(REPORT_MARK)
                .fetch(REPORT_MARK.ORGANISATION_ID);
    }
}
