package io.baton.lists;

import io.baton.assignment.HappenedQuery;
import io.baton.shared.SearchText;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * SQL of clues: how many leads each finds, which, and whether one lead fulfils it. Whatever stands in a condition is
 * asked lead by lead, by a key, and never becomes a join over a whole table.
 */
@Repository
class ClueQuery {

    /** Hits counted at most: beyond it a clue is simply common. Some 5 ms. */
    static final int COUNT_TO = 30_000;

    private final DSLContext database;

    ClueQuery(DSLContext database) {
        this.database = database;
    }

    /** How many hits each clue has, counted up to a number, or to what is worth counting of it. */
    List<Integer> countHits(UUID organisationId, List<Clue> clues, int upTo) {
        return countHits(organisationId, clues, clue -> Math.min(upTo, clue.countTo()));
    }

    /** The same, of each up to a number of its own. */
    List<Integer> countHits(UUID organisationId, List<Clue> clues, ToIntFunction<Clue> upTo) {
        SqlText sql = new SqlText();
        for (Clue clue : clues) {
            sql.add(sql.isEmpty() ? "select " : ", ")
                    .add("(select count(*) from (")
                    .add(hits(organisationId, clue, " union all ", null))
                    .add(" limit " + upTo.applyAsInt(clue) + ") as hits)::integer");
        }
        Record counts = database.resultQuery(sql.text(), sql.values()).fetchSingle();
        return counts.intoList().stream().map(count -> (Integer) count).toList();
    }

    /** The ids of the leads that all the clues find, as a query. */
    static SqlText leadsOf(UUID organisationId, List<Clue> clues) {
        SqlText sql = new SqlText();
        for (Clue clue : clues) {
            sql.add(sql.isEmpty() ? "(" : " intersect (")
                    .add(hits(organisationId, clue, " union ", null))
                    .add(")");
        }
        return sql;
    }

    /** The ids of the leads that one clue finds, as a query; an id can be there again. */
    static SqlText leadsOf(UUID organisationId, Clue clue) {
        return hits(organisationId, clue, " union all ", null);
    }

    /** Whether what stands beside the hits puts them in this order. */
    static boolean standsBy(LeadOrder.Key key) {
        return switch (key) {
            case RECEIVED, NAME -> true;
            case NUMBER, REVOKE_ON -> false;
        };
    }

    /** Whether what orders a lead stands beside each hit of the clue; else it is looked up for each of them. */
    static boolean standBesideTheirPlace(Clue clue) {
        return clue instanceof SearchTerm || clue instanceof CustomClue || clue instanceof DuplicateClue;
    }

    /**
     * The leads that all the clues find, in the order of a list and behind its place, without having looked at any:
     * {@code lead_id} and the column of the order. What each clue finds is intersected as a set, place and all: joins
     * would be planned by how many hits the database guesses, and a wrong guess takes seconds. Of one clue alone only
     * the first hits are put in order, as they are; a lead can be among them again, right behind itself.
     *
     * @param within a query of the leads to keep besides, with the same columns, or empty
     */
    static SqlText inOrder(ListRead read, List<Clue> clues, SqlText within, int most) {
        String column = ListConditionsQuery.column(read.key());
        boolean alone = clues.size() == 1 && within.isEmpty();
        SqlText hits = new SqlText();
        for (Clue clue : clues) {
            hits.add(hits.isEmpty() ? "(" : " intersect (")
                    .add(hits(read.organisationId(), clue, alone ? " union all " : " union ", column))
                    .add(")");
        }
        if (!within.isEmpty()) {
            hits.add(" intersect (").add(within).add(")");
        }
        String direction = read.descending() ? " desc" : "";
        return new SqlText()
                .add("select " + column + ", lead_id from (")
                .add(hits)
                .add(") as hit where true")
                .add(ListConditionsQuery.behind(read, "", "lead_id"))
                .add(" order by " + column + direction + ", lead_id" + direction + " limit " + most);
    }

    /**
     * The leads that stand under all these beginnings, in the order they were received and behind the list's place. The
     * index has those of each beginning in this order, so that they are merged as they come, as far as they are asked
     * for: whatever the database guesses, no other plan is cheaper.
     */
    static SqlText inOrderOfBeginnings(ListRead read, List<String> beginnings, int most) {
        SqlText sql = new SqlText().add("select first.received_at, first.lead_id from lead_search_token as first");
        for (int i = 1; i < beginnings.size(); i++) {
            String further = "further" + i;
            sql.add(
                            " join lead_search_token as " + further + " on " + further + ".organisation_id = ?",
                            read.organisationId())
                    .add(" and " + further + ".token = ?", beginnings.get(i))
                    .add(" and " + further + ".received_at = first.received_at and " + further
                            + ".lead_id = first.lead_id");
        }
        String direction = read.descending() ? " desc" : "";
        return sql.add(
                        " where first.organisation_id = ? and first.token = ?",
                        read.organisationId(),
                        beginnings.getFirst())
                .add(ListConditionsQuery.behind(read, "first.", "lead_id"))
                .add(" order by first.received_at" + direction + ", first.lead_id" + direction + " limit " + most);
    }

    /**
     * The hits of a clue as {@code lead_id}, and its place where that is asked for.
     *
     * @param union how what the parts of the clue find is put together
     * @param place the column of an order that stands beside each hit, or null
     */
    private static SqlText hits(UUID organisationId, Clue clue, String union, @Nullable String place) {
        String columns = place == null ? "lead_id" : "lead_id, " + place;
        return switch (clue) {
            case SearchTerm term -> tokens(organisationId, term, union, columns);
            case CustomClue custom -> values(organisationId, custom, union, columns);
            case DuplicateClue() ->
                new SqlText()
                        .add("select " + columns + " from lead_duplicate where organisation_id = ?", organisationId);
            case ContactClue() -> placed(place, contacts(organisationId, union), organisationId);
            case EndedClue ended -> placed(place, ended(organisationId, ended), organisationId);
            case ExpiredClue() -> ofLeads(organisationId, place, "expired");
            case RevocableClue() -> ofLeads(organisationId, place, "revoke_on is not null");
            case ImportClue of -> placed(place, imported(organisationId, of), organisationId);
            case AlertClue of -> placed(place, told(organisationId, of), organisationId);
            case HappenedClue happened -> placed(place, happened(organisationId, happened), organisationId);
            case ResultClue result -> ofLeads(organisationId, place, result.sql());
            case CampaignClue() -> ofLeads(organisationId, place, "campaign_id is not null");
            case ValidatedClue validated -> placed(place, validated(organisationId, validated), organisationId);
        };
    }

    /** Hits beside which no place stands are looked up in an index of all leads that has it. */
    private static SqlText placed(@Nullable String place, SqlText ids, UUID organisationId) {
        if (place == null) {
            return ids;
        }
        return new SqlText()
                .add("select found.lead_id, its." + place + " from (")
                .add(ids)
                .add(
                        ") as found cross join lateral (select " + place + " from lead where organisation_id = ?",
                        organisationId)
                .add(" and id = found.lead_id limit 1) as its");
    }

    private static SqlText tokens(UUID organisationId, SearchTerm term, String union, String columns) {
        SqlText sql = new SqlText();
        for (String prefix : term.prefixes()) {
            sql.add(sql.isEmpty() ? "" : union)
                    .add("select " + columns + " from lead_search_token where organisation_id = ?", organisationId);
            String beginning = SearchText.beginning(prefix);
            if (beginning != null && beginning.endsWith(prefix)) {
                // under it each lead stands once, and under each of its words that begin so
                sql.add(" and token = ?", beginning);
            } else {
                sql.add(" and token >= ? and token < ?", prefix, SearchText.afterPrefix(prefix));
            }
        }
        return sql;
    }

    private static SqlText values(UUID organisationId, CustomClue clue, String union, String columns) {
        SqlText sql = new SqlText();
        for (CustomClue.Range range : clue.ranges()) {
            sql.add(sql.isEmpty() ? "" : union)
                    .add(
                            "select " + columns + " from lead_custom_value where organisation_id = ? and field_id = ?",
                            organisationId,
                            clue.fieldId())
                    .add(within(clue.column(), range));
        }
        return sql;
    }

    /** A value of a column within a range; always so that the column's partial index serves. */
    static SqlText within(CustomClue.ValueColumn column, CustomClue.Range range) {
        SqlText sql = new SqlText().add(" and " + column.sql() + " is not null");
        Object from = range.from();
        Object to = range.to();
        if (from != null && range.isOneValue()) {
            return sql.add(compared(column, "=", from));
        }
        if (from != null) {
            sql.add(compared(column, ">=", from));
        }
        if (to != null) {
            sql.add(compared(column, range.toIncluded() ? "<=" : "<", to));
        }
        return sql;
    }

    /** The key finds by index; of a number, whose key is rounded, the number itself decides. */
    private static SqlText compared(CustomClue.ValueColumn column, String operator, Object value) {
        SqlText sql = new SqlText().add(" and " + column.sql() + " " + operator + " ?", column.key(value));
        return value instanceof BigDecimal ? sql.add(" and number_value " + operator + " ?", value) : sql;
    }

    /** Key by key of the contacts: the fence keeps the planner from reading the keys of all leads instead. */
    private static SqlText contacts(UUID organisationId, String union) {
        return new SqlText()
                .add(
                        "select its.lead_id from contact_match_key as known cross join lateral"
                                + " (select lead_id from lead_match_key where organisation_id = ?"
                                + " and match_key = known.match_key offset 0) as its where known.organisation_id = ?",
                        organisationId,
                        organisationId)
                .add(union)
                .add(
                        "select lead.id as lead_id from lead where lead.organisation_id = ? and lead.contact_id is not null",
                        organisationId);
    }

    private static SqlText ended(UUID organisationId, EndedClue clue) {
        return new SqlText()
                .add(
                        "select lead_id from assignment where organisation_id = ? and state = '" + clue.state()
                                + "' and ended_at >= ",
                        organisationId)
                .add(since());
    }

    /** Leads whose own columns tell. */
    private static SqlText ofLeads(UUID organisationId, @Nullable String place, String condition) {
        return new SqlText()
                .add(
                        "select id as lead_id" + (place == null ? "" : ", " + place)
                                + " from lead where organisation_id = ? and " + condition,
                        organisationId);
    }

    private static SqlText happened(UUID organisationId, HappenedClue clue) {
        return new SqlText()
                .add(
                        "select lead_id from " + HappenedQuery.table(clue.what()) + " where organisation_id = ? and "
                                + HappenedQuery.told(clue.what()),
                        organisationId)
                .add(ofUser(clue));
    }

    private static SqlText ofUser(HappenedClue clue) {
        UUID user = clue.userId();
        return user == null ? new SqlText() : new SqlText().add(" and user_id = ?", user);
    }

    private static SqlText validated(UUID organisationId, ValidatedClue clue) {
        return new SqlText()
                .add("select lead_id from assignment where organisation_id = ? and " + clue.sql(), organisationId);
    }

    private static SqlText imported(UUID organisationId, ImportClue clue) {
        return new SqlText()
                .add(
                        "select lead_id from import_row where organisation_id = ? and import_id = ?"
                                + " and outcome = 'TAKEN' and undone is distinct from 'REMOVED'",
                        organisationId,
                        clue.importId());
    }

    private static SqlText told(UUID organisationId, AlertClue clue) {
        return new SqlText()
                .add(
                        "select unnest(lead_ids) as lead_id from alert where organisation_id = ? and id = ? and user_id = ?",
                        organisationId,
                        clue.alertId(),
                        clue.userId());
    }

    /** A subquery, so that the moment is one for the whole query and an index can be asked by it. */
    private static SqlText since() {
        return new SqlText().add("(select baton_now() - interval '" + EndedClue.DAYS + " days')");
    }

    /** That a row named {@code lead} fulfils all of some clues and none of others. */
    static SqlText fulfilled(UUID organisationId, List<Clue> clues, List<Clue> lacking) {
        SqlText sql = new SqlText();
        clues.forEach(clue -> sql.add(" and ").add(check(organisationId, clue)));
        lacking.forEach(clue -> sql.add(" and not ").add(check(organisationId, clue)));
        return sql;
    }

    /** Scalar subqueries throughout: one would never be planned as a join, or as a set of all that fulfils it. */
    private static SqlText check(UUID organisationId, Clue clue) {
        SqlText sql = new SqlText();
        return switch (clue) {
            case SearchTerm term -> inSearchText(term);
            case CustomClue custom -> hasValue(organisationId, custom);
            case DuplicateClue() ->
                sql.add(
                        "coalesce((select true from lead_duplicate where organisation_id = ? and lead_id = lead.id"
                                + " limit 1), false)",
                        organisationId);
            case ContactClue() ->
                sql.add(
                        "(lead.contact_id is not null or coalesce((select true from lead_match_key as its"
                                + " cross join lateral (select from contact_match_key where organisation_id = ?"
                                + " and match_key = its.match_key limit 1) as known"
                                + " where its.organisation_id = ? and its.lead_id = lead.id limit 1), false))",
                        organisationId,
                        organisationId);
            case ImportClue of ->
                sql.add(
                        "coalesce((select import_id = ? from import_row where organisation_id = ? and lead_id = lead.id"
                                + " limit 1), false)",
                        of.importId(),
                        organisationId);
            case AlertClue of ->
                sql.add(
                        "coalesce((select lead.id = any(lead_ids) from alert where organisation_id = ? and id = ?"
                                + " and user_id = ? limit 1), false)",
                        organisationId,
                        of.alertId(),
                        of.userId());
            case ExpiredClue() -> sql.add("lead.expired");
            case RevocableClue() -> sql.add("(lead.revoke_on is not null)");
            case ResultClue result -> sql.add("coalesce(lead." + result.sql() + ", false)");
            case CampaignClue() -> sql.add("lead.campaign_id is not null");
            case HappenedClue happened ->
                sql.add(
                                "coalesce((select true from " + HappenedQuery.table(happened.what())
                                        + " where organisation_id = ? and lead_id = lead.id and "
                                        + HappenedQuery.told(happened.what()),
                                organisationId)
                        .add(ofUser(happened))
                        .add(" limit 1), false)");
            case ValidatedClue validated ->
                sql.add(
                        "coalesce((select " + validated.sql() + " from assignment where organisation_id = ?"
                                + " and lead_id = lead.id order by sequence desc limit 1), false)",
                        organisationId);
            case EndedClue ended ->
                sql.add("coalesce((select state = '" + ended.state() + "' and ended_at >= ")
                        .add(since())
                        .add(
                                " from assignment where organisation_id = ? and lead_id = lead.id"
                                        + " order by sequence desc limit 1), false)",
                                organisationId);
        };
    }

    /** The term begins a word of the search text. */
    private static SqlText inSearchText(SearchTerm term) {
        String any = term.prefixes().stream()
                .map(prefix -> "lead.search_text like ?")
                .collect(Collectors.joining(" or ", "(", ")"));
        return new SqlText()
                .add(any, term.prefixes().stream().map(ClueQuery::pattern).toArray());
    }

    private static SqlText hasValue(UUID organisationId, CustomClue clue) {
        return new SqlText()
                .add(
                        "coalesce((select true from lead_custom_value where organisation_id = ? and lead_id = lead.id"
                                + " and field_id = ? and ",
                        organisationId,
                        clue.fieldId())
                .add(inRanges(clue))
                .add(" limit 1), false)");
    }

    /** That a row of {@code lead_custom_value} lies in one of the clue's ranges. */
    static SqlText inRanges(CustomClue clue) {
        SqlText sql = new SqlText().add("(false");
        for (CustomClue.Range range : clue.ranges()) {
            sql.add(" or (true").add(within(clue.column(), range)).add(")");
        }
        return sql.add(")");
    }

    private static String pattern(String prefix) {
        return "% " + prefix.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
