package io.baton.contacts;

import static io.baton.tables.Tables.CONTACT;
import static io.baton.tables.Tables.CONTACT_OWNER;
import static io.baton.tables.Tables.CONTACT_SEARCH_TOKEN;
import static io.baton.tables.Tables.OFFICE;
import static io.baton.tables.Tables.USER_ACCOUNT;

import io.baton.shared.SearchText;
import io.baton.shared.Slice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectLimitPercentStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Contacts by name, a slice at a time, also by search.
 *
 * <p>A search goes one of two ways, so that neither a rare nor a common word makes it slow: a word with few hits gives
 * the candidates by its tokens, and they are checked and sorted; when every word has many, the contacts are walked by
 * name and checked, which soon fills a slice. Prefixes are ranges in code point order: row-level security lets only
 * those use an index.
 */
@Repository
class ContactListQuery {

    /** Up to so many hits, looking at each is cheaper than walking the list. */
    static final int FEW_HITS = 5000;

    private static final String PART = "part";

    private final DSLContext database;

    ContactListQuery(DSLContext database) {
        this.database = database;
    }

    Slice<ContactRow> list(ContactScope scope, List<String> words, @Nullable ContactCursor after, int limit) {
        Condition matches = matches(words).and(after == null ? DSL.noCondition() : isAfter(after));
        Select<Record2<String, UUID>> candidates = rarest(scope, words)
                .map(word -> amongHits(scope, word, matches))
                .orElseGet(() -> walked(scope, matches, limit + 1));
        List<ContactCursor> found = first(candidates, limit + 1);
        List<UUID> shown = found.stream().limit(limit).map(ContactCursor::id).toList();
        String next = found.size() <= limit ? null : found.get(limit - 1).write();
        return new Slice<>(rows(scope.organisationId(), shown), next);
    }

    private List<ContactCursor> first(Select<Record2<String, UUID>> candidates, int most) {
        Table<?> part = candidates.asTable(PART, "sort_name", "id");
        return database.selectDistinct(sortNameOf(PART), idOf(PART))
                .from(part)
                .orderBy(sortNameOf(PART), idOf(PART))
                .limit(most)
                .fetch(row -> new ContactCursor(row.value1(), row.value2()));
    }

    /** The word with the fewest hits, if those are few. Who sees only own contacts has few to check anyway. */
    private Optional<String> rarest(ContactScope scope, List<String> words) {
        if (words.isEmpty() || scope.ownOnly()) {
            return Optional.empty();
        }
        return words.stream()
                .map(word -> Map.entry(word, countFew(scope, word)))
                .min(Map.Entry.comparingByValue())
                .filter(entry -> entry.getValue() <= FEW_HITS)
                .map(Map.Entry::getKey);
    }

    private int countFew(ContactScope scope, String word) {
        return database.fetchCount(DSL.selectOne()
                .from(CONTACT_SEARCH_TOKEN)
                .where(hasPrefix(scope, word))
                .limit(FEW_HITS + 1));
    }

    private static Condition hasPrefix(ContactScope scope, String word) {
        return CONTACT_SEARCH_TOKEN
                .ORGANISATION_ID
                .eq(scope.organisationId())
                .and(CONTACT_SEARCH_TOKEN.TOKEN.ge(word))
                .and(CONTACT_SEARCH_TOKEN.TOKEN.lt(SearchText.afterPrefix(word)));
    }

    /** Looks at each contact with the word. The inner limit holds the database to that, whatever it estimates. */
    private static Select<Record2<String, UUID>> amongHits(ContactScope scope, String word, Condition matches) {
        Table<?> hits = DSL.selectDistinct(CONTACT_SEARCH_TOKEN.CONTACT_ID)
                .from(CONTACT_SEARCH_TOKEN)
                .where(hasPrefix(scope, word))
                .asTable("hit", "id");
        Table<?> each = DSL.lateral(DSL.select(CONTACT.SORT_NAME, CONTACT.ID)
                .from(CONTACT)
                .where(CONTACT.ORGANISATION_ID.eq(scope.organisationId()))
                .and(CONTACT.ID.eq(idOf("hit")))
                .and(matches)
                .and(ContactQuery.isVisible(scope))
                .limit(1)
                .asTable("checked", "sort_name", "id"));
        return DSL.select(sortNameOf("checked"), idOf("checked")).from(hits, each);
    }

    private static Select<Record2<String, UUID>> walked(ContactScope scope, Condition matches, int most) {
        if (scope.everything()) {
            return byName(scope, matches, most);
        }
        return scope.ownOnly()
                ? own(scope, matches, most)
                : own(scope, matches, most).unionAll(byOffices(scope, matches, most));
    }

    private static SelectLimitPercentStep<Record2<String, UUID>> byName(
            ContactScope scope, Condition matches, int most) {
        return DSL.select(CONTACT.SORT_NAME, CONTACT.ID)
                .from(CONTACT)
                .where(CONTACT.ORGANISATION_ID.eq(scope.organisationId()))
                .and(matches)
                .orderBy(CONTACT.SORT_NAME, CONTACT.ID)
                .limit(most);
    }

    private static Select<Record2<String, UUID>> own(ContactScope scope, Condition matches, int most) {
        return DSL.select(CONTACT.SORT_NAME, CONTACT.ID)
                .from(CONTACT_OWNER)
                .join(CONTACT)
                .on(CONTACT.ORGANISATION_ID.eq(CONTACT_OWNER.ORGANISATION_ID))
                .and(CONTACT.ID.eq(CONTACT_OWNER.CONTACT_ID))
                .where(CONTACT_OWNER.ORGANISATION_ID.eq(scope.organisationId()))
                .and(CONTACT_OWNER.USER_ID.eq(scope.userId()))
                .and(matches)
                .orderBy(CONTACT.SORT_NAME, CONTACT.ID)
                .limit(most);
    }

    /** The first of each office: each by its own index, however the offices differ in size. */
    private static Select<Record2<String, UUID>> byOffices(ContactScope scope, Condition matches, int most) {
        Table<?> offices =
                DSL.unnest(DSL.val(scope.offices().toArray(UUID[]::new))).as("viewed", "id");
        Table<?> each = DSL.lateral(byName(scope, matches.and(CONTACT.OFFICE_ID.eq(idOf("viewed"))), most)
                .asTable("of_office", "sort_name", "id"));
        return DSL.select(sortNameOf("of_office"), idOf("of_office")).from(offices, each);
    }

    private static Field<String> sortNameOf(String table) {
        return DSL.field(DSL.name(table, "sort_name"), CONTACT.SORT_NAME.getDataType());
    }

    private static Field<UUID> idOf(String table) {
        return DSL.field(DSL.name(table, "id"), CONTACT.ID.getDataType());
    }

    private static Condition matches(List<String> words) {
        return DSL.and(words.stream()
                .map(word -> DSL.position(CONTACT.SEARCH_TEXT, " " + word).gt(0))
                .toList());
    }

    private static Condition isAfter(ContactCursor after) {
        return DSL.row(CONTACT.SORT_NAME, CONTACT.ID).gt(after.sortName(), after.id());
    }

    private List<ContactRow> rows(UUID organisationId, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<String>> owners = ownersOf(organisationId, ids);
        return database.select(CONTACT.asterisk())
                .select(OFFICE.NAME.as("office_name"))
                .from(CONTACT)
                .join(OFFICE)
                .on(OFFICE.ORGANISATION_ID.eq(CONTACT.ORGANISATION_ID))
                .and(OFFICE.ID.eq(CONTACT.OFFICE_ID))
                .where(CONTACT.ORGANISATION_ID.eq(organisationId))
                .and(CONTACT.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .orderBy(CONTACT.SORT_NAME, CONTACT.ID)
                .fetch(row -> row(row, owners.getOrDefault(row.get(CONTACT.ID), List.of())));
    }

    private Map<UUID, List<String>> ownersOf(UUID organisationId, List<UUID> ids) {
        return database.select(CONTACT_OWNER.CONTACT_ID, USER_ACCOUNT.NAME)
                .from(CONTACT_OWNER)
                .join(USER_ACCOUNT)
                .on(USER_ACCOUNT.ORGANISATION_ID.eq(CONTACT_OWNER.ORGANISATION_ID))
                .and(USER_ACCOUNT.ID.eq(CONTACT_OWNER.USER_ID))
                .where(CONTACT_OWNER.ORGANISATION_ID.eq(organisationId))
                .and(CONTACT_OWNER.CONTACT_ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .orderBy(USER_ACCOUNT.NAME, USER_ACCOUNT.ID)
                .fetchGroups(CONTACT_OWNER.CONTACT_ID, USER_ACCOUNT.NAME);
    }

    private static ContactRow row(Record row, List<String> owners) {
        return new ContactRow(
                row.get(CONTACT.ID),
                ContactType.valueOf(row.get(CONTACT.TYPE)),
                row.get(CONTACT.DISPLAY_NAME),
                row.get(CONTACT.COMPANY),
                row.get(CONTACT.PRIMARY_EMAIL),
                row.get(CONTACT.PRIMARY_PHONE),
                owners,
                row.get("office_name", String.class),
                row.get(CONTACT.CREATED_AT).toInstant());
    }
}
