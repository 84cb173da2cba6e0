package io.baton.contacts;

import io.baton.shared.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Finds contacts by their search tokens. A prefix is a range in code point order: row-level security lets only plain
 * comparisons use an index.
 */
@Repository
class ContactTokenQuery {

    /** Tokens counted at most: a word that begins more is simply common. */
    static final int COUNT_TO = 30_000;

    private static final String RANGE =
            "select contact_id from contact_search_token where organisation_id = ? and token >= ? and token < ?";

    private final DSLContext database;

    ContactTokenQuery(DSLContext database) {
        this.database = database;
    }

    /** How many tokens each word begins, up to {@link #COUNT_TO}. */
    List<Integer> countHits(UUID organisationId, List<String> words) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        for (String word : words) {
            sql.append(sql.isEmpty() ? "select " : ", ")
                    .append("(select count(*) from (" + range(organisationId, word, values) + " limit " + COUNT_TO
                            + ") as hits)::integer");
        }
        return database.fetchSingle(sql.toString(), values.toArray()).intoList().stream()
                .map(count -> (Integer) count)
                .toList();
    }

    /**
     * Takes the contacts that have all of some words by their tokens, looks at each, and sorts those that match. The
     * inner limit holds the database to that, whatever it estimates.
     *
     * @param byToken the words whose tokens are read
     * @param checked the words that are looked for in what was found
     */
    List<ContactCursor> find(
            ContactScope scope, List<String> byToken, List<String> checked, @Nullable ContactCursor after, int wanted) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder("with hits as materialized (");
        for (int i = 0; i < byToken.size(); i++) {
            sql.append(i == 0 ? "(" : " intersect (")
                    .append(range(scope.organisationId(), byToken.get(i), values))
                    .append(")");
        }
        values.add(scope.organisationId());
        sql.append(") select sort_name, id from (select distinct contact_id from hits) as hit cross join lateral (")
                .append("select sort_name, id from contact where organisation_id = ? and id = hit.contact_id and ")
                .append(ContactWalkQuery.hasWords(checked, values))
                .append(ContactWalkQuery.behind(after, values))
                .append(isVisible(scope, values))
                .append(" limit 1) as looked_at order by sort_name, id limit " + wanted);
        return database.fetch(sql.toString(), values.toArray())
                .map(row -> new ContactCursor(row.get("sort_name", String.class), row.get("id", UUID.class)));
    }

    private static String range(UUID organisationId, String word, List<Object> values) {
        values.add(organisationId);
        values.add(word);
        values.add(SearchText.afterPrefix(word));
        return RANGE;
    }

    private static String isVisible(ContactScope scope, List<Object> values) {
        if (scope.everything()) {
            return "";
        }
        values.add(scope.offices().toArray(UUID[]::new));
        values.add(scope.organisationId());
        values.add(scope.userId());
        return " and (office_id = any(?::uuid[]) or exists (select from contact_owner where organisation_id = ?"
                + " and contact_owner.contact_id = contact.id and user_id = ?))";
    }
}
