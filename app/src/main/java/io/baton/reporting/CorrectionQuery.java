package io.baton.reporting;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * SQL of what sums and facts are old in: of marked leads what facts say of them, to be taken away, and what is true of
 * them now. Mostly nothing is marked, and then nothing is asked.
 */
@Repository
class CorrectionQuery {

    private static final String COLUMNS = "kind, user_id, received_at, office_id, type, campaign_id, flags, wait_step";

    private final DSLContext database;

    CorrectionQuery(DSLContext database) {
        this.database = database;
    }

    /** @return few, however many leads are marked: those alike are counted together */
    List<Correction> list(ReportScope scope, ReportDays days) {
        QueryPart organisation = DSL.val(scope.organisationId());
        if (database.fetch("select from report_mark where organisation_id = {0} limit 1", organisation)
                .isEmpty()) {
            return List.of();
        }
        return database.fetch(
                        "with marked as materialized"
                                + " (select distinct lead_id from report_mark where organisation_id = {0}),"
                                + " fact as (select -1 as sign, " + COLUMNS + " from report_fact"
                                + " where organisation_id = {0} and lead_id = any(array(select lead_id from marked))"
                                + " union all select 1, " + COLUMNS + " from ({1}) as now)"
                                + " select added, kind, campaign_id, user_id, flags, wait_step, sum(sign) as leads"
                                + " from {2} join fact on received_at >= from_at and received_at < until_at"
                                + " where true{3} group by 1, 2, 3, 4, 5, 6 having sum(sign) <> 0",
                        organisation,
                        FactsQuery.now(organisation, DSL.sql("array(select lead_id from marked)")),
                        FactsQuery.stretches(days.spans()),
                        FactsQuery.narrowed(scope))
                .map(CorrectionQuery::correction);
    }

    private static Correction correction(Record row) {
        return new Correction(
                row.get("added", Integer.class),
                row.get("kind", String.class).equals("USER"),
                row.get("campaign_id", UUID.class),
                row.get("user_id", UUID.class),
                row.get("flags", Integer.class),
                row.get("wait_step", Integer.class),
                row.get("leads", Long.class));
    }
}
