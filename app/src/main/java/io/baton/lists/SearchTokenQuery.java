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

    private static final String RANGE =
            "select lead_id from lead_search_token where organisation_id = ? and token >= ? and token < ?";

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

    private static SqlText leadsOf(UUID organisationId, SearchTerm term, String union) {
        SqlText sql = new SqlText();
        for (String prefix : term.prefixes()) {
            sql.add(sql.isEmpty() ? "" : union).add(RANGE, organisationId, prefix, SearchText.afterPrefix(prefix));
        }
        return sql;
    }
}
