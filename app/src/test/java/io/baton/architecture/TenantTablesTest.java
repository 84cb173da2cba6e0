package io.baton.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.testing.BatonTest;
import io.baton.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks all tables: whose they are, who sees what of them, and that organisations stay apart in every key. */
@BatonTest
class TenantTablesTest {

    /** Tables that are no organisation's own, each with its reason. */
    private static final Map<String, String> NOT_UNDER_A_POLICY = Map.of(
            "flyway_schema_history", "which migrations ran; the app role cannot see it",
            "mailbox", "how far the mailbox of answers is read; no mail, and nobody’s",
            "installation", "who operates the installation, beyond organisations",
            "mail_service", "how mail leaves the installation; the operator sets it, and no page shows its password",
            "scheduled_tasks", "wake-ups of the scheduler; they hold ids only",
            "secret_lookup", "answers whose a secret is, before the organisation is known",
            "sign_in_address", "answers whose an e-mail address is, before the organisation is known",
            "spring_session", "browser sessions, before the organisation is known",
            "spring_session_attributes", "browser sessions, before the organisation is known",
            "web_form_address", "answers whose a web form is, before the organisation is known");

    private static final String TENANT_POLICY =
            "(organisation_id = (NULLIF(current_setting('baton.organisation'::text, true), ''::text))::uuid)";

    private static final String ALL_TABLES =
            "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')";

    private static final String TENANT_KEYS = """
            select format('%s.%s', c.conrelid::regclass, c.conname)
            from pg_constraint c
            join pg_class t on t.oid = c.conrelid
            where t.relnamespace = 'public'::regnamespace and t.relrowsecurity and c.contype in ('p', 'u', 'f')
                and (select attname from pg_attribute where attrelid = c.conrelid and attnum = c.conkey[1])
                    <> 'organisation_id'
            union all
            select format('%s (index %s)', i.indrelid::regclass, i.indexrelid::regclass)
            from pg_index i
            join pg_class t on t.oid = i.indrelid
            where t.relnamespace = 'public'::regnamespace and t.relrowsecurity and i.indisunique
                and (select attname from pg_attribute where attrelid = i.indrelid and attnum = i.indkey[0])
                    is distinct from 'organisation_id'
            """;

    // Keys between tenant tables must carry the organisation on both sides, else one could point into another's rows.
    private static final String FOREIGN_KEYS_THAT_CROSS = """
            select format('%s.%s', c.conrelid::regclass, c.conname)
            from pg_constraint c
            join pg_class t on t.oid = c.conrelid and t.relrowsecurity
            join pg_class f on f.oid = c.confrelid and f.relrowsecurity
            where c.contype = 'f'
                and (select attname from pg_attribute where attrelid = c.confrelid and attnum = c.confkey[1])
                    <> 'organisation_id'
            """;

    private static final String OPEN_TABLES = """
            select c.relname from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id')
                and not (c.relrowsecurity and c.relforcerowsecurity and exists (
                    select from pg_policies p where p.tablename = c.relname and p.policyname = 'organisation_only'
                        and p.roles = '{public}' and p.cmd = 'ALL' and p.permissive = 'PERMISSIVE'
                        and p.qual = ? and p.with_check = ?))
            """;

    private static final String FURTHER_POLICIES = """
            select format('%s %s to %s', tablename, policyname, roles) from pg_policies
            where schemaname = 'public' and policyname <> 'organisation_only' and roles <> '{baton_jobs}'
            """;

    private static final String NODE_TIME = """
            select format('%s.%s default %s', d.adrelid::regclass, a.attname, pg_get_expr(d.adbin, d.adrelid))
            from pg_attrdef d
            join pg_class c on c.oid = d.adrelid and c.relnamespace = 'public'::regnamespace
            join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
            where c.relname <> 'flyway_schema_history'
                and pg_get_expr(d.adbin, d.adrelid) ~* '(\\mnow\\(|current_timestamp|clock_timestamp|localtime|current_date)'
            union all
            select p.oid::regprocedure::text from pg_proc p
            where p.pronamespace = 'public'::regnamespace and p.proname <> 'baton_now'
                and pg_get_functiondef(p.oid) ~* '(\\mnow\\(|current_timestamp|clock_timestamp|localtime|current_date)'
            """;

    private final TestDatabase database;

    TenantTablesTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void everyTableIsUnderThePolicyOrHasAReason() {
        assertThat(list(OPEN_TABLES, TENANT_POLICY, TENANT_POLICY)).isSubsetOf(NOT_UNDER_A_POLICY.keySet());
        assertThat(list(ALL_TABLES + " and not relrowsecurity"))
                .containsExactlyInAnyOrderElementsOf(NOT_UNDER_A_POLICY.keySet());
    }

    @Test
    void aTableWithoutPolicyIsNoticed() {
        withinUndone(owner -> {
            owner.execute("create table added (organisation_id uuid primary key)");
            assertThat(list(owner, OPEN_TABLES, TENANT_POLICY, TENANT_POLICY)).contains("added");
            owner.execute("call baton_tenant_table('added', 'select')");
            assertThat(list(owner, OPEN_TABLES, TENANT_POLICY, TENANT_POLICY)).doesNotContain("added");
            owner.execute("alter table added no force row level security");
            assertThat(list(owner, OPEN_TABLES, TENANT_POLICY, TENANT_POLICY)).contains("added");
        });
    }

    @Test
    void onlyTheJobsRoleHasFurtherPolicies() {
        assertThat(list(FURTHER_POLICIES)).isEmpty();
    }

    @Test
    void keysBeginWithTheOrganisation() {
        assertThat(list(TENANT_KEYS)).isEmpty();
        assertThat(list(FOREIGN_KEYS_THAT_CROSS)).isEmpty();
    }

    @Test
    void aKeyWithoutTheOrganisationIsNoticed() {
        withinUndone(owner -> {
            owner.execute(
                    "create table added (organisation_id uuid, id uuid primary key, o uuid references organisation)");
            owner.execute("call baton_tenant_table('added', 'select')");
            owner.execute("create unique index added_twice on added (id, organisation_id)");
            assertThat(list(owner, TENANT_KEYS))
                    .contains("added.added_pkey", "added.added_o_fkey", "added (index added_twice)");
        });
    }

    @Test
    void theAppRoleOwnsNothingAndBypassesNothing() {
        assertThat(list("select relname from pg_class where relowner = 'baton_app'::regrole"))
                .isEmpty();
        assertThat(list("select proname from pg_proc where proowner = 'baton_app'::regrole"))
                .isEmpty();
        assertThat(list("select rolname from pg_roles where rolname like 'baton%'"
                        + " and (rolsuper or rolbypassrls or rolreplication)"))
                .isEmpty();
        assertThat(list("select relname from pg_class where relnamespace = 'public'::regnamespace"
                        + " and relkind in ('r', 'p') and (has_table_privilege('baton_app', oid, 'TRUNCATE')"
                        + " or has_table_privilege('baton_app', oid, 'TRIGGER'))"))
                .isEmpty();
        assertThat(list("select nspname from pg_namespace where has_schema_privilege('baton_app', oid, 'CREATE')"
                        + " and nspname not like 'pg_temp%' and nspname not like 'pg_toast%'"))
                .isEmpty();
        // It decides itself which leads may go: docs/adr/0019.
        assertThat(list("select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef"))
                .containsExactly("baton_remove_untouched_leads");
    }

    @Test
    void theJobsRoleSeesOnlyTablesThatAdmitIt() {
        assertThat(list("select relname from pg_class c where relnamespace = 'public'::regnamespace"
                        + " and relkind in ('r', 'p') and has_table_privilege('baton_jobs', oid, 'SELECT')"
                        + " and not exists (select from pg_policies p where p.tablename = c.relname"
                        + " and p.roles = '{baton_jobs}')"))
                // Is no organisation's: it says how far the one mailbox is read, whosever mail is in it.
                .containsExactly("mailbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead_event", "lead_event_details", "lead_note", "audit_entry"})
    void historyCannotBeChangedByTheAppRole(String table) {
        for (String change : List.of("update %s set organisation_id = null", "delete from %s", "truncate %s")) {
            assertThatThrownBy(() -> database.asApp(app -> app.execute(change.formatted(table))))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void timeComesFromTheOneFunction() {
        assertThat(list(NODE_TIME)).isEmpty();
        withinUndone(owner -> {
            owner.execute("create table added (at timestamptz default now())");
            owner.execute("create function added() returns timestamptz language sql return current_timestamp");
            assertThat(list(owner, NODE_TIME)).contains("added.at default now()", "added()");
        });
    }

    @Test
    void theDatabaseClockIsTheRealOneAndStaysSo() {
        assertThat(list("select pg_get_functiondef('baton_now()'::regprocedure)"))
                .allMatch(source -> source.endsWith("RETURN clock_timestamp()\n"));
        String moved = "create or replace function baton_now() returns timestamptz language sql return now()";
        assertThatThrownBy(() -> database.asApp(app -> app.execute(moved))).hasMessageContaining("permission denied");
        String shadow = "create function pg_temp.baton_now() returns timestamptz language sql return now()";
        database.asApp(app -> {
            app.execute(shadow);
            assertThat(app.fetchSingle("select baton_now() > now()").get(0)).isEqualTo(true);
            return app;
        });
    }

    @Test
    void theAppRoleSeesNothingWithoutAnOrganisation() {
        EveryTable.fill(database, UUID.randomUUID());
        for (String table : list(ALL_TABLES + " and relrowsecurity")) {
            assertThat(database.<Integer>asSuperuser(all -> all.fetchCount(org.jooq.impl.DSL.table(table))))
                    .as("rows put into %s: teach EveryTable about it", table)
                    .isPositive();
            assertThat(database.<Integer>asApp(app -> app.fetchCount(org.jooq.impl.DSL.table(table))))
                    .as("rows of %s the app role sees without an organisation", table)
                    .isZero();
            assertThat(database.<Integer>in(
                            UUID.randomUUID(), owner -> owner.fetchCount(org.jooq.impl.DSL.table(table))))
                    .as("rows of %s even the owner sees of another organisation", table)
                    .isZero();
        }
    }

    private List<String> list(String query, Object... arguments) {
        return database.asSuperuser(superuser -> list(superuser, query, arguments));
    }

    private static List<String> list(DSLContext context, String query, Object... arguments) {
        return context.fetch(query, arguments).getValues(0, String.class);
    }

    /** Tries something as the owner and leaves nothing of it. */
    private void withinUndone(java.util.function.Consumer<DSLContext> work) {
        try {
            database.asOwner(owner -> {
                work.accept(owner);
                throw new Undone();
            });
        } catch (Undone undone) {
            // As meant: the transaction took everything back.
        }
    }

    private static final class Undone extends RuntimeException {}
}
