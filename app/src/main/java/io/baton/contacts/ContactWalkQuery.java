package io.baton.contacts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Walks the contacts a user sees by name and keeps those that have all words. A stream is what stands ready in an index
 * in that order: the contacts of one office, or of all. Each is walked only so far; those the user owns are few and
 * looked at whole.
 */
@Repository
class ContactWalkQuery {

    /**
     * What a walk found.
     *
     * @param found the first contacts that match, by name
     * @param complete false when a stream was left before it had shown enough: there may be others between those found
     */
    record Walked(List<ContactCursor> found, boolean complete) {}

    private static final String NONE = "null::uuid";

    private final DSLContext database;

    ContactWalkQuery(DSLContext database) {
        this.database = database;
    }

    /**
     * @param wanted how many contacts are enough
     * @param most how many of a stream are looked at
     */
    Walked walk(ContactScope scope, List<String> words, @Nullable ContactCursor after, int wanted, int most) {
        List<Object> values = new ArrayList<>();
        String sql = "select stream, sort_name, id, nth, hit from ("
                + streams(scope, words, after, wanted, most, values) + ") as streams order by sort_name, id";
        return walked(database.fetch(sql, values.toArray()), wanted, most);
    }

    private static String streams(
            ContactScope scope,
            List<String> words,
            @Nullable ContactCursor after,
            int wanted,
            int most,
            List<Object> values) {
        if (scope.everything()) {
            return stream(NONE, scope, words, after, wanted, most, values);
        }
        String own = own(scope, words, after, wanted, values);
        if (scope.ownOnly()) {
            return own;
        }
        values.add(scope.offices().toArray(UUID[]::new));
        return own + " union all select each_office.* from unnest(?::uuid[]) as viewed cross join lateral ("
                + stream("viewed", scope, words, after, wanted, most, values) + ") as each_office";
    }

    private static String stream(
            String office,
            ContactScope scope,
            List<String> words,
            @Nullable ContactCursor after,
            int wanted,
            int most,
            List<Object> values) {
        String hit = hasWords(words, values);
        values.add(scope.organisationId());
        String ofOffice = office.equals(NONE) ? "" : " and office_id = " + office;
        return "select " + office
                + " as stream, sort_name, id, nth, hit from (select sort_name, id, row_number() over ()"
                + " as nth, (" + hit + ") as hit from (select sort_name, id, search_text from contact"
                + " where organisation_id = ?" + ofOffice + behind(after, values) + " order by sort_name, id limit "
                + most + ") as stream) as seen where hit or nth = " + most + " limit " + (wanted + 1);
    }

    private static String own(
            ContactScope scope, List<String> words, @Nullable ContactCursor after, int wanted, List<Object> values) {
        values.add(scope.organisationId());
        values.add(scope.userId());
        return "(select " + NONE + " as stream, sort_name, id, 0::bigint as nth, true as hit from contact_owner"
                + " join contact on contact.organisation_id = contact_owner.organisation_id and id = contact_id"
                + " where contact_owner.organisation_id = ? and user_id = ? and " + hasWords(words, values)
                + behind(after, values) + " order by sort_name, id limit " + wanted + ")";
    }

    /** Each word begins a word of the search text. */
    static String hasWords(List<String> words, List<Object> values) {
        StringBuilder sql = new StringBuilder("true");
        for (String word : words) {
            sql.append(" and strpos(search_text, ?) > 0");
            values.add(" " + word);
        }
        return sql.toString();
    }

    static String behind(@Nullable ContactCursor after, List<Object> values) {
        if (after == null) {
            return "";
        }
        values.add(after.sortName());
        values.add(after.id());
        return " and (sort_name, id) > (?, ?)";
    }

    private static Walked walked(Result<Record> rows, int wanted, int most) {
        Set<ContactCursor> found = new LinkedHashSet<>();
        Map<Object, Integer> hits = new HashMap<>();
        Set<Object> left = new LinkedHashSet<>();
        for (Record row : rows) {
            Object stream = String.valueOf(row.get("stream"));
            if (Boolean.TRUE.equals(row.get("hit", Boolean.class))) {
                found.add(new ContactCursor(row.get("sort_name", String.class), row.get("id", UUID.class)));
                hits.merge(stream, 1, Integer::sum);
            }
            if (row.get("nth", Long.class) == most) {
                left.add(stream);
            }
        }
        boolean complete = left.stream().allMatch(stream -> hits.getOrDefault(stream, 0) >= wanted);
        return new Walked(found.stream().limit(wanted).toList(), complete);
    }
}
