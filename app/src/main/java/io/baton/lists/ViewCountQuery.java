package io.baton.lists;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** SQL that counts views, each no further than can be said. */
@Repository
class ViewCountQuery {

    private final DSLContext database;

    ViewCountQuery(DSLContext database) {
        this.database = database;
    }

    /** The counts of several views, each with what its leads must be. */
    Map<ListView, CappedCount> count(UUID organisationId, Map<ListView, LeadCriteria> views) {
        Map<ListView, CappedCount> counts = new EnumMap<>(ListView.class);
        if (views.isEmpty()) {
            return counts;
        }
        SqlText sql = new SqlText();
        List<ListView> order = List.copyOf(views.keySet());
        for (ListView view : order) {
            LeadCriteria criteria = java.util.Objects.requireNonNull(views.get(view));
            sql.add(sql.isEmpty() ? "select " : ", ")
                    .add("(select count(*) from (select from ")
                    .add(leads(organisationId, view.clues()))
                    .add(ListConditionsQuery.stages(view.stages()))
                    .add(ListConditionsQuery.all(criteria))
                    .add(ClueQuery.fulfilled(organisationId, view.clues(), List.of()))
                    .add(" limit " + CappedCount.COUNT_TO + ") as counted)::integer");
        }
        Record row = database.resultQuery(sql.text(), sql.values()).fetchSingle();
        for (int i = 0; i < order.size(); i++) {
            counts.put(order.get(i), new CappedCount(row.get(i, Integer.class)));
        }
        return counts;
    }

    /** All leads, or where a view is one of clues those that they find, each looked up. */
    private static SqlText leads(UUID organisationId, List<Clue> clues) {
        if (clues.isEmpty()) {
            return new SqlText().add("lead where organisation_id = ?", organisationId);
        }
        return new SqlText()
                .add("(select distinct lead_id from (")
                .add(ClueQuery.leadsOf(organisationId, clues))
                .add(
                        ") as found) as hit cross join lateral (select * from lead where organisation_id = ?",
                        organisationId)
                .add(" and id = hit.lead_id limit 1) as lead where true");
    }
}
