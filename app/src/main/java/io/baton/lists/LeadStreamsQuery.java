package io.baton.lists;

import io.baton.leads.Stage;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The streams of a list as SQL. A stream is what stands ready in an index in the list's order: one stage of one office,
 * of one holder, of one value of a filter, or of the organisation. Several are merged by taking the first of each, and
 * of those the first: through a lateral join, which reads of each as many as are wanted in all, or, where these are
 * many and perhaps not all needed, through a union, which reads on as far as it is asked but takes longer to plan.
 */
final class LeadStreamsQuery {

    /** More streams than this take longer to plan as a union than it saves. */
    private static final int MOST_IN_UNION = 12;

    /** Rows of which it is worth not to read them all. */
    private static final int MANY_ROWS = 200;

    private LeadStreamsQuery() {}

    /** The first rows of the list, where the streams' index tells which of their rows belong to it. */
    static SqlText exact(ListRead read) {
        SqlText checks = ListConditionsQuery.all(read.checks());
        return merged(read, keys(read), checks, read.limit());
    }

    /** The first rows of the streams together, in the list's order. */
    private static SqlText merged(ListRead read, String columns, SqlText checks, int most) {
        SqlText first = stream(read, columns, checks, most);
        if (read.countStreams() == 1) {
            return first;
        }
        if (most > MANY_ROWS && read.countStreams() <= MOST_IN_UNION) {
            return union(read, columns, checks, most);
        }
        return new SqlText()
                .add("select lead.* from ")
                .add(streams(read))
                .add(" cross join lateral (")
                .add(first)
                .add(") as lead")
                .add(end(read, most));
    }

    /** The same as far as it is read. */
    private static SqlText union(ListRead read, String columns, SqlText checks, int most) {
        SqlText union = new SqlText();
        for (ListRead one : read.eachStream()) {
            union.add(union.isEmpty() ? "select lead.* from ((" : " union all (")
                    .add(stream(one, columns, checks, most))
                    .add(")");
        }
        return union.add(") as lead").add(end(read, most));
    }

    /** The first rows of one stream; of the one that stands beside it, where there are several. */
    private static SqlText stream(ListRead read, String columns, SqlText checks, int most) {
        return new SqlText()
                .add("select " + columns + " from lead where organisation_id = ?", read.organisationId())
                .add(ListConditionsQuery.anchored(read))
                .add(stage(read))
                .add(inOrder(read))
                .add(ListConditionsQuery.placed(read.key()))
                .add(checks)
                .add(ListConditionsQuery.behind(read))
                .add(end(read, most));
    }

    private static String end(ListRead read, int most) {
        return " order by " + ListConditionsQuery.order(read) + " limit " + most;
    }

    /**
     * The first rows of the streams one after the other, each with its place among them as {@code nth}; their keys
     * alone where these are enough to tell what belongs to the list. Whole, one stream is read straight from the table,
     * only as far as it is asked; of several the keys are merged first, and the rows behind them looked up.
     */
    static SqlText numbered(ListRead read, int most) {
        SqlText covered = read.isCovered() ? ListConditionsQuery.all(read.checks()) : new SqlText();
        if (read.countStreams() == 1 || read.isCheckedById()) {
            return numbered(merged(read, read.isCheckedById() ? keys(read) : "*", covered, most));
        }
        return lookedUp(
                read,
                new SqlText()
                        .add("(select id as found, row_number() over (order by " + ListConditionsQuery.order(read)
                                + ") as nth from (")
                        .add(merged(read, keys(read), covered, most))
                        .add(") as streams) as place"));
    }

    /** The same, their keys alone, where the index tells which of them belong to the list. */
    static SqlText numberedKeys(ListRead read, int most) {
        return numbered(merged(read, keys(read), ListConditionsQuery.all(read.checks()), most));
    }

    private static SqlText numbered(SqlText rows) {
        return new SqlText()
                .add("(select *, row_number() over () as nth from (")
                .add(rows)
                .add(") as stream) as lead");
    }

    /** Whether its streams can be read as far as it takes, without being read whole first. */
    static boolean areReadAsFarAsItTakes(ListRead read) {
        return read.countStreams() <= MOST_IN_UNION;
    }

    /**
     * The same of leads that clues find, in the order of the list, each looked up by its key.
     *
     * @param hits a query that names them as {@code lead_id}, and a lead again only right behind itself
     */
    static SqlText numberedHits(ListRead read, SqlText hits) {
        return lookedUp(
                read,
                new SqlText()
                        .add("(select lead_id as found, row_number() over () as nth,"
                                + " lag(lead_id) over () as before from (")
                        .add(hits)
                        .add(") as hits) as place"));
    }

    private static SqlText lookedUp(ListRead read, SqlText places) {
        return places.add(" cross join lateral (select * from lead where organisation_id = ?", read.organisationId())
                .add(" and lead.id = found limit 1) as lead");
    }

    /** The keys of the streams' rows from their beginning, whatever the list's place. */
    static SqlText whole(ListRead read, int most) {
        return merged(read.fromItsBeginning(), keys(read), new SqlText(), most);
    }

    /**
     * As many rows of the streams as there are, or so many: one stream after the other, each in its own order, which is
     * read from the index and costs nothing.
     */
    static SqlText some(ListRead read, int most) {
        ListRead all = read.fromItsBeginning();
        if (all.countStreams() == 1) {
            return whole(read, most);
        }
        return new SqlText()
                .add("select lead.id from ")
                .add(streams(all))
                .add(" cross join lateral (")
                .add(stream(all, keys(all), new SqlText(), most))
                .add(") as lead limit " + most);
    }

    /** All rows of the streams. */
    static SqlText all(ListRead read) {
        return some(read, Integer.MAX_VALUE);
    }

    /** What orders a row and tells it from others. */
    static String keys(ListRead read) {
        return "lead.id, lead." + ListConditionsQuery.column(read.key());
    }

    private static SqlText streams(ListRead read) {
        SqlText streams = new SqlText();
        if (!read.standsAcrossStages()) {
            streams.add(read.stages().stream()
                    .map(Stage::name)
                    .collect(Collectors.joining("', '", "unnest(array['", "']) as stream_stage")));
        }
        List<UUID> offices = read.criteria().offices();
        if (read.anchor() == Anchor.OFFICE && offices != null) {
            streams.add((streams.isEmpty() ? "" : " cross join ") + "unnest(?::uuid[]) as stream_office", (Object)
                    offices.toArray(UUID[]::new));
        }
        return streams;
    }

    /** A stretch of time is a stretch of streams that stand by it. */
    private static SqlText inOrder(ListRead read) {
        return read.key() == LeadOrder.Key.RECEIVED ? ListConditionsQuery.received(read.criteria()) : new SqlText();
    }

    private static SqlText stage(ListRead read) {
        if (read.standsAcrossStages()) {
            return new SqlText();
        }
        return read.countStreams() > 1
                ? new SqlText().add(" and lead.stage = stream_stage")
                : ListConditionsQuery.stages(read.stages());
    }
}
