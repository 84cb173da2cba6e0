package io.baton.lists;

import static io.baton.lists.ListConditionsQuery.all;
import static io.baton.lists.ListConditionsQuery.anchored;
import static io.baton.lists.ListConditionsQuery.behind;
import static io.baton.lists.ListConditionsQuery.column;
import static io.baton.lists.ListConditionsQuery.found;
import static io.baton.lists.ListConditionsQuery.order;
import static io.baton.lists.ListConditionsQuery.stages;

import io.baton.leads.Stage;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/**
 * SQL that finds a stretch of a list, in three ways. Which one is right is decided by {@link LeadFinder}.
 *
 * <p>Names of settings are written into the text, values are bound: so the database plans for the view at hand.
 */
@Repository
class LeadListQuery {

    /** What checks look at, beside the order's column. */
    private static final String CHECKED =
            "holding_office_id, holder_user_id, campaign_id, status_id, source, type, search_text";

    private final DSLContext database;

    LeadListQuery(DSLContext database) {
        this.database = database;
    }

    /**
     * What a walk found.
     *
     * @param places the rows that belong to the list, in its order
     * @param sawAll whether it came to the end of its streams
     */
    record Walked(List<Place> places, boolean sawAll) {}

    /** Reads the streams when every row of theirs belongs to the list. */
    List<Place> merge(ListRead read) {
        return fetch(merged(read, "id, " + column(read.key()), read.limit()), read);
    }

    /** Reads the streams row by row, up to a number of rows, and keeps what belongs to the list until it is enough. */
    Walked walk(ListRead read, int most) {
        SqlText checks = new SqlText()
                .add("true")
                .add(all(read.organisationId(), read.checks()))
                .add(found(read.terms()));
        SqlText sql = new SqlText()
                .add("select * from (select id, " + column(read.key()) + ", (")
                .add(checks)
                .add(") as hit, row_number() over () as nth from (")
                .add(merged(read, "id, " + column(read.key()) + ", " + checkedColumns(read), most))
                .add(") as lead) as seen where hit or nth = " + most + " limit " + (read.limit() + 1));
        List<Record> rows = List.copyOf(database.fetch(sql.text(), sql.values()));
        boolean reachedMost =
                !rows.isEmpty() && rows.getLast().get("nth", Integer.class).equals(most);
        List<Place> places = rows.stream()
                .filter(row -> row.get("hit", Boolean.class))
                .limit(read.limit())
                .map(row -> place(row, read.key()))
                .toList();
        return new Walked(places, !reachedMost && rows.size() <= read.limit());
    }

    private static String checkedColumns(ListRead read) {
        String key = column(read.key());
        return CHECKED.replace(key + ", ", "");
    }

    /** Takes the leads that terms find by their tokens, one by one, and sorts those that belong to the list. */
    List<Place> fromTokens(ListRead read, List<SearchTerm> byToken) {
        List<SearchTerm> others =
                read.terms().stream().filter(term -> !byToken.contains(term)).toList();
        SqlText sql = new SqlText()
                .add("with hits as materialized (")
                .add(SearchTokenQuery.leadsOf(read.organisationId(), byToken))
                .add(
                        ") select id, key from (select distinct lead_id from hits) as hit cross join lateral (select id, "
                                + column(read.key()) + ", " + column(read.key()) + " as key from lead"
                                + " where lead.organisation_id = ? and lead.id = hit.lead_id",
                        read.organisationId())
                .add(belonging(read))
                .add(found(others))
                .add(" limit 1) as lead order by " + order(read) + " limit " + read.limit());
        return fetch(sql, read);
    }

    /** Lets the database find all rows of the list by whatever indexes help, and sorts them. */
    List<Place> gather(ListRead read) {
        SqlText sql = new SqlText()
                .add(
                        "with lead as materialized (select id, " + column(read.key())
                                + " from lead where organisation_id = ?",
                        read.organisationId())
                .add(belonging(read))
                .add(found(read.terms()))
                .add(") select id, " + column(read.key()) + " from lead order by " + order(read) + " limit "
                        + read.limit());
        return fetch(sql, read);
    }

    private static SqlText belonging(ListRead read) {
        return new SqlText()
                .add(stages(read.stages()))
                .add(all(read.organisationId(), read.criteria()))
                .add(behind(read));
    }

    /** The streams, merged in the list's order: the union of plain selections is what the planner can merge. */
    private static SqlText merged(ListRead read, String columns, int most) {
        SqlText sql = new SqlText();
        for (SqlText anchor : anchored(read)) {
            for (List<Stage> stages : streams(read)) {
                sql.add(sql.isEmpty() ? "" : " union all ")
                        .add("select " + columns + " from lead where organisation_id = ?", read.organisationId())
                        .add(anchor)
                        .add(stages(stages))
                        .add(behind(read));
            }
        }
        return sql.add(" order by " + order(read) + " limit " + most);
    }

    /** All leads by number stand in one index; every other order has its stage before it. */
    private static List<List<Stage>> streams(ListRead read) {
        boolean standsWhole = read.anchor() == Anchor.ORGANISATION
                && read.key() == LeadOrder.Key.NUMBER
                && read.stages().size() == Stage.values().length;
        return standsWhole
                ? List.of(read.stages())
                : read.stages().stream().map(List::of).toList();
    }

    private List<Place> fetch(SqlText sql, ListRead read) {
        return database.fetch(sql.text(), sql.values()).map(row -> place(row, read.key()));
    }

    private static Place place(Record row, LeadOrder.Key key) {
        String value = switch (key) {
            case RECEIVED ->
                Long.toString(ChronoUnit.MICROS.between(
                        Instant.EPOCH,
                        row.get(column(key), OffsetDateTime.class).toInstant()));
            case NAME -> row.get(column(key), String.class);
            case NUMBER -> row.get(column(key), Long.class).toString();
        };
        return new Place(row.get("id", UUID.class), value);
    }
}
