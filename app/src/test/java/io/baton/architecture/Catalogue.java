package io.baton.architecture;

import io.baton.testing.TestDatabase;
import java.util.List;
import java.util.stream.Stream;

/** The schema as PostgreSQL's catalogue tells it, in words that are the same on every version we serve. */
final class Catalogue {

    private static final String COLUMNS = """
            select format('table %s column %s %s%s%s%s%s', c.relname, a.attname,
                format_type(a.atttypid, a.atttypmod),
                case when a.attcollation <> t.typcollation then ' collate ' || l.collname else '' end,
                case when a.attnotnull then ' not null' else '' end,
                case when a.attgenerated <> '' then ' generated' else '' end,
                coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''))
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p', 'v', 'm')
            join pg_type t on t.oid = a.atttypid
            left join pg_collation l on l.oid = a.attcollation
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
            """;

    // Contype n, a not-null constraint with a name, is told as such since 18 only; the columns tell it too.
    private static final String CONSTRAINTS = """
            select format('table %s constraint %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint
            where connamespace = 'public'::regnamespace and contype <> 'n' and conrelid <> 0
            """;

    private static final String INDEXES = """
            select format('table %s index %s', tablename, indexdef) from pg_indexes where schemaname = 'public'
            """;

    private static final String POLICIES = """
            select format('table %s policy %s %s %s for %s using %s check %s', tablename, policyname, permissive,
                roles, cmd, qual, with_check)
            from pg_policies where schemaname = 'public'
            """;

    private static final String SECURITY = """
            select format('table %s owner %s, row security %s, forced %s%s', relname, relowner::regrole,
                relrowsecurity, relforcerowsecurity, coalesce(' ' || reloptions::text, ''))
            from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
            """;

    private static final String GRANTS = """
            select format('table %s grant %s to %s', c.relname,
                string_agg(lower(g.privilege_type), ', ' order by g.privilege_type),
                case g.grantee when 0 then 'public' else g.grantee::regrole::text end)
            from pg_class c cross join aclexplode(c.relacl) g
            where c.relnamespace = 'public'::regnamespace and g.grantee <> c.relowner
            group by c.relname, g.grantee
            """;

    private static final String COLUMN_GRANTS = """
            select format('table %s column %s grant %s to %s', a.attrelid::regclass, a.attname,
                lower(g.privilege_type), g.grantee::regrole)
            from pg_attribute a cross join aclexplode(a.attacl) g
            join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'public'::regnamespace
            """;

    private static final String FUNCTIONS = """
            select format('function %s owner %s: %s', p.oid::regprocedure, p.proowner::regrole,
                pg_get_functiondef(p.oid))
            from pg_proc p where p.pronamespace = 'public'::regnamespace
            """;

    private static final String TRIGGERS = """
            select format('table %s trigger %s', tgrelid::regclass, pg_get_triggerdef(oid))
            from pg_trigger where not tgisinternal
            """;

    private static final String SEQUENCES = """
            select format('sequence %s', relname) from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'S'
            """;

    private static final String ROLES = """
            select format('role %s%s%s%s%s%s', rolname,
                case when rolsuper then ' superuser' else '' end,
                case when rolbypassrls then ' bypassrls' else '' end,
                case when rolcreaterole then ' createrole' else '' end,
                case when rolcreatedb then ' createdb' else '' end,
                coalesce((select string_agg(format(', member of %s (inherit %s, set %s)', m.roleid::regrole,
                    m.inherit_option, m.set_option), '' order by m.roleid::regrole::text)
                    from pg_auth_members m where m.member = r.oid), ''))
            from pg_roles r where rolname in ('baton_app', 'baton_jobs', 'baton_reports')
            """;

    private Catalogue() {}

    /** One line an element, sorted, without Flyway's own table. */
    static List<String> describe(TestDatabase database) {
        Stream<String> queries = Stream.of(
                COLUMNS,
                CONSTRAINTS,
                INDEXES,
                POLICIES,
                SECURITY,
                GRANTS,
                COLUMN_GRANTS,
                FUNCTIONS,
                TRIGGERS,
                SEQUENCES,
                ROLES);
        return queries.flatMap(query -> lines(database, query).stream())
                .filter(line -> !line.startsWith("table flyway_schema_history"))
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .sorted()
                .toList();
    }

    private static List<String> lines(TestDatabase database, String query) {
        return database.asSuperuser(superuser -> superuser.fetch(query).getValues(0, String.class));
    }
}
