package io.baton.lists;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** SQL that reads the leads of a list in the order of a custom field: along its values, or by looking at each lead. */
@Repository
class CustomOrderQuery {

    /** Values looked at to tell how often they are equal. */
    private static final int SAMPLE = 200;

    /** So many equal ones to each make it quicker to read them value by value. */
    private static final int FEW_DIFFERENT = 8;

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
        SqlText values = values(order, new SqlText()).add(" limit " + most);
        SqlText sql = new SqlText()
                .add("select * from (select lead.id, place.value, place.nth, (true")
                .add(conditions(read, read.clues()))
                .add(") as hit from (select lead_id as found, value, row_number() over () as nth from (")
                .add(values)
                .add(") as entry) as place cross join lateral (")
                .add(lookedUp(read))
                .add(") as lead) as seen where hit or nth = " + most + " limit " + (read.limit() + 1));
        List<Record> rows = List.copyOf(database.fetch(sql.text(), sql.values()));
        return LeadListQuery.walked(rows, most, read.limit(), CustomOrderQuery::place);
    }

    /** The same, all so many values together: their leads are looked up as one array, and then asked for the clues. */
    LeadListQuery.Walked walkInSets(CustomRead order, int most) {
        ListRead read = order.read();
        ClueSetQuery.Fulfilling fulfilling = ClueSetQuery.all(
                read.organisationId(), ClueSetQuery.inSets(read), new SqlText().add("select id from possible"));
        SqlText sql = new SqlText()
                .add("with entry as materialized (select lead_id as id, value, row_number() over () as nth from (")
                .add(values(order, new SqlText()))
                .add(" limit " + most + ") as stretch), possible as materialized (select id from lead")
                .add(" where organisation_id = ?", read.organisationId())
                .add(" and id = any(array(select id from entry))")
                .add(conditions(read, ClueSetQuery.oneByOne(read)))
                .add(")")
                .add(fulfilling.steps())
                .add(" select * from (select *, id in (")
                .add(fulfilling.ids())
                .add(") as hit from entry) as seen where hit or nth = " + most + " order by nth limit "
                        + (read.limit() + 1));
        List<Record> rows = List.copyOf(database.fetch(sql.text(), sql.values()));
        return LeadListQuery.walked(rows, most, read.limit(), CustomOrderQuery::place);
    }

    /**
     * Reads values in their order until the stretch is full, and looks up only leads of the list's streams, whose ids
     * are put into a set before: dear to begin and cheap to go on with, where few values belong to the list. What is
     * asked of the set is a column and no condition, and stays where it is: otherwise it would be planned as a join
     * that reads all values. Equal values are put in order after it.
     *
     * <p>For a view whose rows are not too many for it: all of them are read.
     */
    List<Place> walkAmong(CustomRead order) {
        ListRead read = order.read();
        SqlText among = new SqlText()
                .add(", lead_id in (select id from (")
                .add(LeadStreamsQuery.all(read))
                .add(") as streams) as among");
        SqlText sql = new SqlText()
                .add("select lead.id, place.value from (select lead_id as found, value from (")
                .add(values(order, among))
                .add(" offset 0) as entry where among")
                .add(
                        order.isAgainstIndex() && !order.byValue()
                                ? " order by " + inOrder(order, "value", "lead_id")
                                : "")
                .add(" offset 0) as place cross join lateral (")
                .add(askedBySet(read))
                .add(" limit " + read.limit());
        return database.fetch(sql.text(), sql.values()).map(CustomOrderQuery::place);
    }

    /**
     * Reads so many values in their order at most, and keeps those of leads of the streams, of which nothing else is
     * asked: their ids are put into a set, which for some thousands costs less than to look their values up.
     */
    LeadListQuery.Walked walkSet(CustomRead order, int most) {
        ListRead read = order.read();
        SqlText sql = new SqlText()
                .add("select * from (select id, value, nth, id in (select id from (")
                .add(LeadStreamsQuery.all(read))
                .add(") as streams) as hit from (select lead_id as id, value, row_number() over () as nth from (")
                .add(values(order, new SqlText()))
                .add(" limit " + most + ") as entry) as place) as seen where hit or nth = " + most + " limit "
                        + (read.limit() + 1));
        List<Record> rows = List.copyOf(database.fetch(sql.text(), sql.values()));
        return LeadListQuery.walked(rows, most, read.limit(), CustomOrderQuery::place);
    }

    /** What is still to be asked of a lead of the streams; its row is looked up only where some of it stands there. */
    private static SqlText askedBySet(ListRead read) {
        if (read.checks().isEmpty() && read.isCheckedById()) {
            return new SqlText()
                    .add("select found as id) as lead where true")
                    .add(ClueQuery.fulfilled(read.organisationId(), read.clues(), read.lacking()));
        }
        return lookedUp(read).add(") as lead where true").add(conditions(read, read.clues()));
    }

    /**
     * Whether values are equal so often, as the first of them promise, that it is quicker to read each value's leads by
     * themselves than to put them in order.
     */
    boolean areOftenEqual(CustomRead order) {
        String column = order.column().sql();
        SqlText sql = new SqlText()
                .add("select count(*) as entries, count(distinct value) as different from (select " + column
                        + " as value from ")
                .add(field(order))
                .add(fromItsValue(order, column))
                .add(" order by " + column + (order.descending() ? " desc" : "") + " limit " + SAMPLE + ") as first");
        Record row = database.resultQuery(sql.text(), sql.values()).fetchSingle();
        return row.get("different", int.class) * FEW_DIFFERENT < row.get("entries", int.class);
    }

    /**
     * The values of the field that the list can have, in order and behind its place, as they stand in the index. Of
     * more columns, equal values are not in order yet where the index has them otherwise.
     */
    private static SqlText values(CustomRead order, SqlText moreColumns) {
        if (order.byValue()) {
            return valueByValue(order, moreColumns);
        }
        String column = order.column().sql();
        boolean asInIndex = order.isAgainstIndex() && !moreColumns.isEmpty();
        return new SqlText()
                .add("select lead_id, " + column + " as value")
                .add(moreColumns)
                .add(" from ")
                .add(field(order))
                .add(behind(order, column, "lead_id"))
                .add(" order by "
                        + (asInIndex
                                ? column + (order.descending() ? " desc" : "")
                                : inOrder(order, column, "lead_id")));
    }

    /**
     * The same where many values are equal: from one value to the next, and along each one's leads. Read as far as is
     * asked for.
     */
    private static SqlText valueByValue(CustomRead order, SqlText moreColumns) {
        String column = order.column().sql();
        String next = " order by " + column + (order.descending() ? " desc" : "") + " limit 1)";
        SqlText lead = new SqlText()
                .add("select lead_id, " + column + " as value from ")
                .add(field(order))
                .add(" and " + column + " = given.value")
                .add(behind(order, "given.value", "lead_id"))
                .add(" order by lead_id" + (order.newestFirst() ? " desc" : "") + " offset 0");
        return new SqlText()
                .add("select lead_id, value")
                .add(moreColumns)
                .add(" from (with recursive given (value) as ((select " + column + " from ")
                .add(field(order))
                .add(fromItsValue(order, column))
                .add(next + " union all select (select " + column + " from ")
                .add(field(order))
                .add(" and " + column + (order.descending() ? " < " : " > ") + "given.value" + next)
                .add(" from given where given.value is not null)")
                .add(" select its.lead_id, its.value from given cross join lateral (")
                .add(lead)
                .add(") as its) as entries");
    }

    /**
     * The rows of the field, within the ranges the list is narrowed to, of leads whose marks allow what else is asked
     * of them.
     */
    private static SqlText field(CustomRead order) {
        SqlText sql = new SqlText()
                .add(
                        "lead_custom_value where organisation_id = ? and field_id = ?",
                        order.read().organisationId(),
                        order.fieldId());
        List<CustomClue.Range> ranges = order.ranges();
        (ranges.isEmpty() ? List.of(CustomClue.Range.ANY) : ranges)
                .forEach(range -> sql.add(ClueQuery.within(order.column(), range)));
        order.read().clues().stream()
                .filter(ClueSetQuery::isMarked)
                .forEach(clue -> sql.add(ClueSetQuery.marked(clue)));
        return sql;
    }

    private static SqlText conditions(ListRead read, List<Clue> clues) {
        return ListConditionsQuery.stages(read.stages())
                .add(ListConditionsQuery.all(read.criteria()))
                .add(ClueQuery.fulfilled(read.organisationId(), clues, read.lacking()));
    }

    private static SqlText lookedUp(ListRead read) {
        return new SqlText()
                .add("select * from lead where organisation_id = ?", read.organisationId())
                .add(" and id = found limit 1");
    }

    /**
     * Finds the list's leads by whatever indexes help, looks their values up, and sorts.
     *
     * @param byHits clues whose hits are the only leads to look at, or empty
     */
    List<Place> gather(CustomRead order, List<Clue> byHits) {
        ListRead read = order.read();
        ClueSetQuery.Fulfilling fulfilling = ClueSetQuery.allOfView(
                read.organisationId(), ClueSetQuery.inSets(read), new SqlText().add("select id from possible"));
        SqlText sql = new SqlText().add("with possible as materialized (select lead.id from lead where true");
        if (!byHits.isEmpty()) {
            sql.add(" and lead.id = any(array(select distinct lead_id from (")
                    .add(ClueQuery.leadsOf(read.organisationId(), byHits))
                    .add(") as hits))");
        }
        sql.add(" and lead.organisation_id = ?", read.organisationId())
                .add(conditions(read, ClueSetQuery.oneByOne(read)))
                .add(")")
                .add(fulfilling.steps())
                .add(
                        " select lead_id as id, value from (select lead_id, "
                                + order.column().sql() + " as value from lead_custom_value where organisation_id = ?",
                        read.organisationId())
                .add(" and lead_id = any(array(")
                .add(fulfilling.ids())
                .add(")) and field_id = ? offset 0) as its where value is not null", order.fieldId())
                .add(behind(order, "value", "lead_id"))
                .add(" order by " + inOrder(order, "value", "lead_id") + " limit " + read.limit());
        return database.fetch(sql.text(), sql.values()).map(CustomOrderQuery::place);
    }

    /** Nothing before the value of the place that the stretch begins behind. */
    private static SqlText fromItsValue(CustomRead order, String value) {
        Place after = order.read().after();
        return after == null
                ? new SqlText()
                : new SqlText()
                        .add(
                                " and " + value + (order.descending() ? " <= ?" : " >= ?"),
                                order.column().read(after.key()));
    }

    private static String inOrder(CustomRead order, String value, String id) {
        return value + (order.descending() ? " desc, " : ", ") + id + (order.newestFirst() ? " desc" : "");
    }

    private static SqlText behind(CustomRead order, String value, String id) {
        Place after = order.read().after();
        if (after == null) {
            return new SqlText();
        }
        String further = order.descending() ? " < " : " > ";
        Object given = order.column().read(after.key());
        if (!order.isAgainstIndex()) {
            return new SqlText().add(" and (" + value + ", " + id + ")" + further + "(?, ?)", given, after.id());
        }
        return fromItsValue(order, value)
                .add(" and (" + value + further + "?", given)
                .add(" or " + id + (order.newestFirst() ? " < " : " > ") + "?)", after.id());
    }

    private static Place place(Record row) {
        return new Place(row.get("id", UUID.class), String.valueOf(row.get("value")));
    }
}
