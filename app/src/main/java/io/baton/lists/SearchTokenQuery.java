package io.baton.lists;

import io.baton.shared.SearchText;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** SQL of the search tokens: how many leads a term finds, and which. */
@Repository
class SearchTokenQuery {

    /** Tokens counted at most: beyond it a term is simply common. Some 5 ms. */
    static final int COUNT_TO = 30_000;

    private static final String RANGE = " lead_search_token where organisation_id = ? and token >= ? and token < ?";

    private final DSLContext database;

    SearchTokenQuery(DSLContext database) {
        this.database = database;
    }

    /** How many tokens each term begins, counted up to a number. */
    List<Integer> countHits(UUID organisationId, List<SearchTerm> terms, int upTo) {
        SqlText sql = new SqlText();
        for (SearchTerm term : terms) {
            sql.add(sql.isEmpty() ? "select " : ", ")
                    .add("(select count(*) from (")
                    .add(leadsOf(organisationId, term, " union all "))
                    .add(" limit " + upTo + ") as hits)::integer");
        }
        Record counts = database.resultQuery(sql.text(), sql.values()).fetchSingle();
        return counts.intoList().stream().map(count -> (Integer) count).toList();
    }

    /** The ids of the leads that all the terms find, as a query. */
    static SqlText leadsOf(UUID organisationId, List<SearchTerm> terms) {
        SqlText sql = new SqlText();
        for (SearchTerm term : terms) {
            sql.add(sql.isEmpty() ? "(" : " intersect (")
                    .add(leadsOf(organisationId, term, " union "))
                    .add(")");
        }
        return sql;
    }

    /** Whether its index puts the leads of a term in this order. */
    static boolean standsBy(LeadOrder.Key key) {
        return switch (key) {
            case RECEIVED, NAME -> true;
            case NUMBER -> false;
        };
    }

    /**
     * The leads that all the terms find, in the order of a list and behind its place, without having looked at any:
     * {@code lead_id} and the column of the order. What each term finds is intersected as a set, place and all: joins
     * would be planned by how many hits the database guesses, and a wrong guess takes seconds.
     *
     * @param within a query of the leads to keep besides, with the same columns, or empty
     */
    static SqlText inOrder(ListRead read, List<SearchTerm> terms, SqlText within, int most) {
        String column = ListConditionsQuery.column(read.key());
        SqlText hits = new SqlText();
        for (SearchTerm term : terms) {
            hits.add(hits.isEmpty() ? "(" : " intersect (")
                    .add(leadsOf(read.organisationId(), term, " union ", "select lead_id, " + column + " from"))
                    .add(")");
        }
        if (!within.isEmpty()) {
            hits.add(" intersect (").add(within).add(")");
        }
        String direction = read.descending() ? " desc" : "";
        return new SqlText()
                .add("select distinct " + column + ", lead_id from (")
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

    private static SqlText leadsOf(UUID organisationId, SearchTerm term, String union) {
        return leadsOf(organisationId, term, union, "select lead_id from");
    }

    private static SqlText leadsOf(UUID organisationId, SearchTerm term, String union, String select) {
        SqlText sql = new SqlText();
        for (String prefix : term.prefixes()) {
            sql.add(
                    sql.isEmpty() ? select + RANGE : union + select + RANGE,
                    organisationId,
                    prefix,
                    SearchText.afterPrefix(prefix));
        }
        return sql;
    }
}
