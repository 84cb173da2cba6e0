package io.baton.lists;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** SQL that reads the leads of a list in the order of a custom field: along its values, or by looking at each lead. */
@Repository
class CustomOrderQuery {

    private final DSLContext database;

    CustomOrderQuery(DSLContext database) {
        this.database = database;
    }

    /**
     * Reads values in their order, up to a number of them, looks each one's lead up, and keeps what belongs to the list
     * until it is enough.
     */
    LeadListQuery.Walked walk(CustomRead order, int most) {
        ListRead read = order.read();
        String column = order.column().sql();
        SqlText values = new SqlText()
                .add(
                        "select lead_id, " + column
                                + " from lead_custom_value where organisation_id = ? and field_id = ?",
                        read.organisationId(),
                        order.fieldId());
        List<CustomClue.Range> ranges = order.ranges();
        (ranges.isEmpty() ? List.of(CustomClue.Range.ANY) : ranges)
                .forEach(range -> values.add(ClueQuery.within(order.column(), range)));
        values.add(behind(order, column, "lead_id"));
        SqlText sql = new SqlText()
                .add("select * from (select lead.id, place.value, place.nth, (true")
                .add(belonging(read))
                .add(ClueQuery.fulfilled(read.organisationId(), read.clues(), read.lacking()))
                .add(") as hit from (select lead_id as found, " + column
                        + " as value, row_number() over () as nth from (")
                .add(values)
                .add(" order by " + inOrder(order, column, "lead_id") + " limit " + most)
                .add(
                        ") as entry) as place cross join lateral (select * from lead where organisation_id = ?",
                        read.organisationId())
                .add(" and id = found limit 1) as lead) as seen where hit or nth = " + most + " limit "
                        + (read.limit() + 1));
        List<Record> rows = List.copyOf(database.fetch(sql.text(), sql.values()));
        boolean reachedMost =
                !rows.isEmpty() && rows.getLast().get("nth", Integer.class).equals(most);
        List<Place> places = rows.stream()
                .filter(row -> Boolean.TRUE.equals(row.get("hit", Boolean.class)))
                .limit(read.limit())
                .map(CustomOrderQuery::place)
                .toList();
        return new LeadListQuery.Walked(places, !reachedMost && rows.size() <= read.limit());
    }

    /**
     * Finds the list's leads by whatever indexes help, looks each one's value up, and sorts.
     *
     * @param byHits clues whose hits are the only leads to look at, or empty
     */
    List<Place> gather(CustomRead order, List<Clue> byHits) {
        ListRead read = order.read();
        SqlText sql = new SqlText().add("with lead as materialized (select lead.id from lead where true");
        if (!byHits.isEmpty()) {
            sql.add(" and lead.id = any(array(select distinct lead_id from (")
                    .add(ClueQuery.leadsOf(read.organisationId(), byHits))
                    .add(") as hits))");
        }
        sql.add(" and lead.organisation_id = ?", read.organisationId())
                .add(belonging(read))
                .add(ClueQuery.fulfilled(read.organisationId(), read.clues(), read.lacking()))
                .add(
                        ") select lead.id, its.value from lead cross join lateral (select "
                                + order.column().sql() + " as value from lead_custom_value where organisation_id = ?",
                        read.organisationId())
                .add(" and lead_id = lead.id and field_id = ? limit 1) as its where value is not null", order.fieldId())
                .add(behind(order, "its.value", "lead.id"))
                .add(" order by " + inOrder(order, "its.value", "lead.id") + " limit " + read.limit());
        return database.fetch(sql.text(), sql.values()).map(CustomOrderQuery::place);
    }

    private static SqlText belonging(ListRead read) {
        return ListConditionsQuery.stages(read.stages()).add(ListConditionsQuery.all(read.criteria()));
    }

    private static String inOrder(CustomRead order, String value, String id) {
        String direction = order.descending() ? " desc" : "";
        return value + direction + ", " + id + direction;
    }

    private static SqlText behind(CustomRead order, String value, String id) {
        Place after = order.read().after();
        if (after == null) {
            return new SqlText();
        }
        return new SqlText()
                .add(
                        " and (" + value + ", " + id + ")" + (order.descending() ? " < " : " > ") + "(?, ?)",
                        order.column().read(CustomRead.rest(after)),
                        after.id());
    }

    private static Place place(Record row) {
        return CustomRead.valued(row.get("id", UUID.class), String.valueOf(row.get("value")));
    }
}
