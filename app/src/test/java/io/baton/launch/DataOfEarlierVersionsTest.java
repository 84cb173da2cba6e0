package io.baton.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.BatonTest;
import io.baton.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/**
 * What an earlier version wrote is there after the migrations, of every organisation. They run as the owner, whom the
 * forced policies bind: a statement that forgot it would see no row and say nothing.
 */
@BatonTest
class DataOfEarlierVersionsTest {

    /** The first version that people could try. */
    private static final String FIRST = "20261122140242";

    /** The last version whose web forms had no lead group. */
    private static final String FORMS_WITHOUT_GROUP = "20261126044001";

    private static final UUID ONE = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final UUID OTHER = UUID.fromString("00000000-0000-7000-8000-00000000000b");

    private final TestDatabase database;

    DataOfEarlierVersionsTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void leadsOfEveryOrganisationAreFoundWhereTheyStandInLists() {
        try (TestDatabase old = database.ofVersion(FIRST)) {
            old.asSuperuser(sql -> lead(sql, ONE, "Müller", "muller") + lead(sql, OTHER, "حداد", "حداد"));
            old.migrate();
            assertThat(tokens(old, ONE)).containsExactly("10001 muller true", "=mu muller true", "muller muller true");
            assertThat(tokens(old, OTHER)).containsExactly("10001 حداد true", "=حد حداد true", "حداد حداد true");
            assertThat(values(old, ONE)).containsExactly("Öl & Gas ol & gas muller true true");
            assertThat(values(old, OTHER)).containsExactly("Öl & Gas ol & gas حداد true true");
            assertThat(old.<List<String>>asApp(Rows::tokens))
                    .as("closed to who names no organisation")
                    .isEmpty();
            assertThat(old.<List<String>>asOwner(Rows::tokens))
                    .as("the owner is bound again")
                    .isEmpty();
        }
    }

    @Test
    void theOnlyLeadGroupIsTheGeneralOneAndItsFieldsAreAskedForEverywhere() {
        try (TestDatabase old = database.ofVersion(FIRST)) {
            old.asSuperuser(sql -> lead(sql, ONE, "Müller", "muller") + sql.execute("""
                            insert into custom_field (organisation_id, id, group_id, key, label, kind, position)
                            select organisation_id, gen_random_uuid(), id, 'budget', 'Budget', 'TEXT', 1 from lead_group
                            """));
            old.migrate();
            assertThat(old.<List<String>>in(ONE, sql -> sql.fetch("""
                    select name || ' ' || general || ' ' || active || ' ' || duplicate_scope || ' ' || duplicate_action
                    from lead_group
                    """).getValues(0, String.class)))
                    .containsExactly("General true true ALL LINK");
            assertThat(old.<List<String>>in(ONE, sql -> sql.fetch("""
                    select key || ' ' || all_groups || ' ' || shared_below || ' ' || (office_id is null) from custom_field
                    order by key
                    """).getValues(0, String.class)))
                    .containsExactly("branch true true true", "budget true true true");
        }
    }

    @Test
    void webFormsOfEveryOrganisationBringTheirLeadsIntoItsGeneralGroup() {
        try (TestDatabase old = database.ofVersion(FORMS_WITHOUT_GROUP)) {
            old.asSuperuser(sql -> form(sql, ONE, "Contact us") + form(sql, OTHER, "Rückruf"));
            old.migrate();
            assertThat(groups(old, ONE)).containsExactly("Contact us General");
            assertThat(groups(old, OTHER)).containsExactly("Rückruf General");
            assertThat(old.<List<String>>asOwner(Rows::groups))
                    .as("the owner is bound again")
                    .isEmpty();
        }
    }

    @Test
    void noTableIsLeftWithoutItsForcedPolicy() {
        try (TestDatabase old = database.ofVersion(FIRST)) {
            old.migrate();
            assertThat(old.<List<String>>asSuperuser(sql -> sql.fetch("""
                    select relname::text from pg_class where relrowsecurity and not relforcerowsecurity
                    """).getValues(0, String.class)))
                    .isEmpty();
        }
    }

    private static List<String> tokens(TestDatabase database, UUID organisation) {
        return database.in(organisation, Rows::tokens);
    }

    private static List<String> groups(TestDatabase database, UUID organisation) {
        return database.in(organisation, Rows::groups);
    }

    private static List<String> values(TestDatabase database, UUID organisation) {
        return database.in(organisation, Rows::values);
    }

    /** What is read of a database. */
    private static final class Rows {

        private static List<String> groups(DSLContext sql) {
            return sql.fetch("""
                    select web_form.name || ' ' || lead_group.name
                    from web_form join lead_group using (organisation_id)
                    where lead_group.id = web_form.group_id
                    """).getValues(0, String.class);
        }

        private static List<String> values(DSLContext sql) {
            return sql.fetch("""
                    select text_value || ' ' || text_key || ' ' || sort_name || ' '
                        || (received_at = timestamptz '2026-01-02 03:04:05+00') || ' '
                        || (marks = baton_value_mark(field_id, text_key, tick_value))
                    from lead_custom_value
                    """).getValues(0, String.class);
        }

        private static List<String> tokens(DSLContext sql) {
            return sql.fetch("""
                    select token || ' ' || sort_name || ' ' || (received_at = timestamptz '2026-01-02 03:04:05+00')
                    from lead_search_token order by token
                    """).getValues(0, String.class);
        }
    }

    /** A web form of an organisation with two lead groups, the general one behind the other. */
    private static int form(DSLContext sql, UUID organisation, String name) {
        UUID office = UUID.randomUUID();
        UUID user = UUID.randomUUID();
        sql.execute("insert into organisation (organisation_id, name) values (?, 'Old')", organisation);
        sql.execute("""
                insert into office (organisation_id, id, name, corporate, zone, country)
                values (?, ?, 'Head', true, 'Europe/London', 'GB')
                """, organisation, office);
        sql.execute("""
                insert into user_account (organisation_id, id, office_id, email, name, packages, user_class)
                values (?, ?, ?, 'ada@example.org', 'Ada', '{}', 'STAFF')
                """, organisation, user, office);
        sql.execute("""
                insert into lead_group (organisation_id, id, name, position, general)
                values (?, gen_random_uuid(), 'Recruits', 1, false), (?, gen_random_uuid(), 'General', 2, true)
                """, organisation, organisation);
        return sql.execute("""
                insert into web_form (organisation_id, id, office_id, name, key, seal, lead_type, language, title, fields,
                    created_by)
                values (?, gen_random_uuid(), ?, ?, 'key', sha256('seal'), 'CONTACT', 'en', 'Title', '[]', ?)
                """, organisation, office, name, user);
    }

    /** A lead with a value of a custom field, as the first version wrote it. */
    private static int lead(DSLContext sql, UUID organisation, String name, String folded) {
        UUID office = UUID.randomUUID();
        UUID group = UUID.randomUUID();
        UUID lead = UUID.randomUUID();
        sql.execute("insert into organisation (organisation_id, name) values (?, 'Old')", organisation);
        sql.execute("""
                insert into office (organisation_id, id, name, corporate, zone, country)
                values (?, ?, 'Head', true, 'Europe/London', 'GB')
                """, organisation, office);
        sql.execute(
                "insert into lead_group (organisation_id, id, name, position) values (?, ?, 'General', 1)",
                organisation,
                group);
        sql.execute("""
                insert into lead (organisation_id, id, number, type, display_name, sort_name, search_text, last_name,
                    group_id, origin_office_id, holding_office_id, channel, received_at)
                values (?, ?, 10001, 'CONTACT', ?, ?, ?, ?, ?, ?, ?, 'PAGE', timestamptz '2026-01-02 03:04:05+00')
                """, organisation, lead, name, folded, " " + folded + " 10001", name, group, office, office);
        sql.execute("""
                insert into custom_field (organisation_id, id, group_id, key, label, kind, position)
                values (?, ?, ?, 'branch', 'Branch', 'TEXT', 1)
                """, organisation, group, group);
        sql.execute("""
                insert into lead_custom_value (organisation_id, lead_id, field_id, text_value)
                values (?, ?, ?, 'Öl & Gas')
                """, organisation, lead, group);
        return sql.execute("""
                insert into lead_search_token (organisation_id, token, lead_id)
                select ?, unnest(array[?, '10001']), ?
                """, organisation, folded, lead);
    }
}
