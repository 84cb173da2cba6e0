package io.baton.lists;

import static io.baton.lists.ListConditionsQuery.column;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * SQL that finds a stretch of a list, in several ways. Which one is right is decided by {@link LeadFinder}.
 *
 * <p>Stages, orders and limits are written into the text, values are bound: so the database plans for the view at hand.
 */
@Repository
class LeadListQuery {

    /** In the first line of a plan. */
    private static final Pattern PLANNED_ROWS = Pattern.compile(" rows=(\\d+)");

    private final DSLContext database;

    LeadListQuery(DSLContext database) {
        this.database = database;
    }

    /**
     * What a walk found.
     *
     * @param places the rows that belong to the list, in its order
     * @param last the last row that was looked at, whether it belongs to the list or not; null where the walk came to
     *     the end of its streams, or was full before
     */
    record Walked(List<Place> places, @Nullable Place last) {

        /** Whether nothing is left to look at, or enough was found. */
        boolean isWhole() {
            return last == null;
        }

        /** What two walks found of which the second began where the first ended. */
        Walked and(Walked further) {
            return new Walked(
                    Stream.concat(places.stream(), further.places.stream()).toList(), further.last);
        }
    }

    /** Reads the streams when their index tells which of their rows belong to the list. */
    List<Place> merge(ListRead read) {
        return fetch(LeadStreamsQuery.exact(read), read);
    }

    /** Reads the streams row by row, up to a number of rows, and keeps what belongs to the list until it is enough. */
    Walked walk(ListRead read, int most) {
        SqlText conditions = checks(read).add(ClueQuery.fulfilled(read.organisationId(), read.clues(), read.lacking()));
        return walk(read, LeadStreamsQuery.numbered(read, most), conditions, most);
    }

    /** The same, all so many rows together: what fulfils one clue is asked for the next. */
    Walked walkInSets(ListRead read, int most) {
        String column = ListConditionsQuery.column(read.key());
        SqlText sql = new SqlText()
                .add("with rows as materialized (select " + LeadStreamsQuery.keys(read) + ", nth, (true")
                .add(checks(read))
                .add(ClueQuery.fulfilled(read.organisationId(), ClueSetQuery.oneByOne(read), read.lacking()))
                .add(") as possible from ")
                .add(LeadStreamsQuery.numbered(read, most))
                .add(")");
        ClueSetQuery.Fulfilling fulfilling = ClueSetQuery.all(
                read.organisationId(),
                ClueSetQuery.inSets(read),
                new SqlText().add("select id from rows where possible"));
        sql.add(fulfilling.steps())
                .add(" select * from (select id, " + column + ", nth, possible and id in (")
                .add(fulfilling.ids())
                .add(") as hit from rows) as seen where hit or nth = " + most + " order by nth limit "
                        + (read.limit() + 1));
        return walked(read, sql, most);
    }

    /**
     * The same by the keys of the streams alone: what one clue finds goes into a set, and each key is looked up there.
     * For a list whose index tells what else belongs to it.
     */
    Walked walkAmongHits(ListRead read, int most) {
        SqlText conditions = new SqlText()
                .add(" and (lead.id in (select lead_id from (")
                .add(ClueQuery.leadsOf(read.organisationId(), read.clues().getFirst()))
                // a set, and never a join: the guess of how many there are is often far off
                .add(") as hits offset 0)) is true");
        return walk(read, LeadStreamsQuery.numberedKeys(read, most), conditions, most);
    }

    /**
     * The same along the leads that clues find, which stand in the order of the list.
     *
     * @param byHits the clues whose hits are read; the others are checked on what was found
     * @param shortView how many rows the list's streams have at most, or 0 where they have too many to be read whole
     */
    Walked walkHits(ListRead read, List<Clue> byHits, int shortView, int most) {
        SqlText within = shortView == 0 ? new SqlText() : LeadStreamsQuery.whole(read, shortView);
        SqlText hits = ClueQuery.inOrder(read, byHits, within, most);
        return walkHits(read, hits, unproven(read, byHits), most);
    }

    /** The same along the leads that have words with all these beginnings, as they stand under them. */
    Walked walkBeginnings(ListRead read, List<String> beginnings, int most) {
        SqlText hits = ClueQuery.inOrderOfBeginnings(read, beginnings, most);
        return walkHits(read, hits, read.clues(), most);
    }

    /** A lead that stands among the hits again is passed over. */
    private Walked walkHits(ListRead read, SqlText hits, List<Clue> unproven, int most) {
        SqlText conditions =
                new SqlText().add(" and found is distinct from before").add(conditions(read, unproven));
        return walk(read, LeadStreamsQuery.numberedHits(read, hits), conditions, most);
    }

    private static SqlText conditions(ListRead read, List<Clue> unproven) {
        return ListConditionsQuery.stages(read.stages())
                .add(ListConditionsQuery.all(read.criteria()))
                .add(ClueQuery.fulfilled(read.organisationId(), unproven, read.lacking()));
    }

    /** What is left to ask of the rows of a walk; nothing of keys alone. */
    private static SqlText checks(ListRead read) {
        return read.isCheckedById() ? new SqlText() : ListConditionsQuery.all(read.checks());
    }

    private Walked walk(ListRead read, SqlText numbered, SqlText conditions, int most) {
        SqlText sql = new SqlText()
                .add("select * from (select " + LeadStreamsQuery.keys(read) + ", nth, (true")
                .add(conditions)
                .add(") as hit from ")
                .add(numbered)
                .add(") as seen where hit or nth = " + most + " limit " + (read.limit() + 1));
        return walked(read, sql, most);
    }

    private Walked walked(ListRead read, SqlText sql, int most) {
        List<Record> rows = List.copyOf(database.fetch(sql.text(), sql.values()));
        return walked(rows, most, read.limit(), row -> place(row, read.key()));
    }

    /** Reads what a walk answers: rows that belong to the list, and the last one it may look at. */
    static Walked walked(List<Record> rows, int most, int limit, Function<Record, Place> place) {
        List<Place> places = rows.stream()
                .filter(row -> Boolean.TRUE.equals(row.get("hit", Boolean.class)))
                .limit(limit)
                .map(place)
                .toList();
        boolean reachedMost =
                !rows.isEmpty() && rows.getLast().get("nth", Integer.class).equals(most);
        return new Walked(places, reachedMost && places.size() < limit ? place.apply(rows.getLast()) : null);
    }

    /** How many rows the streams of the list have, counted up to a number. */
    int countStreams(ListRead read, int upTo) {
        SqlText sql = new SqlText()
                .add("select count(*)::integer from (")
                .add(LeadStreamsQuery.some(read, upTo))
                .add(") as counted");
        return database.resultQuery(sql.text(), sql.values()).fetchSingle().get(0, Integer.class);
    }

    /** The same as the database guesses, by what it knows of the columns: at once, and wrong at times. */
    long guessStreams(ListRead read) {
        return guess(LeadStreamsQuery.all(read));
    }

    /** How many leads an organisation has, as the database guesses. */
    long guessLeads(UUID organisationId) {
        return guess(new SqlText().add("select id from lead where organisation_id = ?", organisationId));
    }

    private long guess(SqlText query) {
        SqlText sql = new SqlText().add("explain ").add(query);
        String plan = String.valueOf(database.resultQuery(sql.text(), sql.values())
                .fetch()
                .getFirst()
                .get(0));
        Matcher rows = PLANNED_ROWS.matcher(plan);
        if (!rows.find()) {
            throw new IllegalStateException("a plan without rows: " + plan);
        }
        return Long.parseLong(rows.group(1));
    }

    /** How many rows are left of the list without its clues, counted up to a number. */
    int countBelonging(ListRead read, int upTo) {
        SqlText sql = new SqlText()
                .add("select count(*)::integer from (select lead.id from lead where true")
                .add(belonging(read))
                .add(" limit " + upTo + ") as counted");
        return database.resultQuery(sql.text(), sql.values()).fetchSingle().get(0, Integer.class);
    }

    /** The clues that hits of these do not prove. */
    private static List<Clue> unproven(ListRead read, List<Clue> byHits) {
        return read.clues().stream()
                .filter(clue -> !byHits.contains(clue) || !clue.hitsAreExact())
                .toList();
    }

    /**
     * Takes the leads that clues find, and sorts those that belong to the list. They are looked up as one array, in the
     * order of the index, so that neighbours share its pages and no plan reads a whole table.
     */
    List<Place> fromHits(ListRead read, List<Clue> byHits) {
        SqlText sql = new SqlText()
                .add("select " + LeadStreamsQuery.keys(read)
                        + " from lead where lead.id = any(array(select distinct lead_id from (")
                .add(ClueQuery.leadsOf(read.organisationId(), byHits))
                .add(") as hits))")
                .add(belonging(read))
                .add(ClueQuery.fulfilled(read.organisationId(), unproven(read, byHits), read.lacking()))
                .add(" order by " + ListConditionsQuery.order(read) + " limit " + read.limit());
        return fetch(sql, read);
    }

    /**
     * The same of one clue with more hits than a view of few has rows: the ids of the view go into a set in which the
     * hits are looked up as they come, whatever their order.
     */
    List<Place> fromHitsWithin(ListRead read, Clue clue, int rows) {
        SqlText sql = new SqlText()
                .add("select " + LeadStreamsQuery.keys(read)
                        + " from lead where lead.id = any(array(select distinct lead_id from (")
                .add(ClueQuery.leadsOf(read.organisationId(), clue))
                .add(") as hits where (lead_id in (select id from (")
                .add(LeadStreamsQuery.some(read, rows))
                // a set, and never a join: the guess of how many hits there are is often far off
                .add(") as view offset 0)) is true))")
                .add(belonging(read))
                .add(ClueQuery.fulfilled(read.organisationId(), unproven(read, List.of(clue)), read.lacking()))
                .add(" order by " + ListConditionsQuery.order(read) + " limit " + read.limit());
        return fetch(sql, read);
    }

    /** Lets the database find all rows of the list by whatever indexes help, and sorts them. */
    List<Place> gather(ListRead read) {
        SqlText sql = new SqlText()
                .add("with lead as materialized (select " + LeadStreamsQuery.keys(read) + " from lead where true")
                .add(belonging(read))
                .add(ClueQuery.fulfilled(read.organisationId(), read.clues(), read.lacking()))
                .add(") select * from lead order by " + ListConditionsQuery.order(read) + " limit " + read.limit());
        return fetch(sql, read);
    }

    private static SqlText belonging(ListRead read) {
        return new SqlText()
                .add(" and lead.organisation_id = ?", read.organisationId())
                .add(ListConditionsQuery.stages(read.stages()))
                .add(ListConditionsQuery.all(read.criteria()))
                .add(ListConditionsQuery.placed(read.key()))
                .add(ListConditionsQuery.behind(read));
    }

    private List<Place> fetch(SqlText sql, ListRead read) {
        return database.fetch(sql.text(), sql.values()).map(row -> place(row, read.key()));
    }

    private static Place place(Record row, LeadOrder.Key key) {
        String value = switch (key) {
            case RECEIVED, REVOKE_ON ->
                Long.toString(ChronoUnit.MICROS.between(
                        Instant.EPOCH,
                        row.get(column(key), OffsetDateTime.class).toInstant()));
            case NAME -> row.get(column(key), String.class);
            case NUMBER -> row.get(column(key), Long.class).toString();
        };
        return new Place(row.get("id", UUID.class), value);
    }
}
