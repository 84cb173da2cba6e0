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

    /** How many tokens each term begins, up to {@link #COUNT_TO}. */
    List<Integer> countHits(UUID organisationId, List<SearchTerm> terms) {
        SqlText sql = new SqlText();
        for (SearchTerm term : terms) {
            sql.add(sql.isEmpty() ? "select " : ", ")
                    .add("(select count(*) from (")
                    .add(leadsOf(organisationId, term, " union all "))
                    .add(" limit " + COUNT_TO + ") as hits)::integer");
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
                .add(ListConditionsQuery.behind(read, "lead_id"))
                .add(" order by " + column + direction + ", lead_id" + direction + " limit " + most);
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
