package io.baton.architecture;

import io.baton.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Puts one row into every tenant table, whatever its columns are. Only the policies are under test, so that foreign
 * keys and checks are not asked: the superuser switches them off for these rows.
 */
final class EveryTable {

    private static final String TENANT_TABLES = """
            select c.oid::regclass::text from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
            """;

    private static final String NEEDED_COLUMNS = """
            select a.attname, t.typname from pg_attribute a join pg_type t on t.oid = a.atttypid
            where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped
                and (a.attname = 'organisation_id' or (a.attnotnull and not a.atthasdef))
            """;

    private EveryTable() {}

    static void fill(TestDatabase database, UUID organisationId) {
        database.asSuperuser(superuser -> {
            superuser.execute("set local session_replication_role = replica");
            for (Record table : superuser.fetch(TENANT_TABLES)) {
                insert(superuser, table.get(0, String.class), organisationId);
            }
            return superuser;
        });
    }

    private static void insert(DSLContext superuser, String table, UUID organisationId) {
        dropChecks(superuser, table);
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Record column : superuser.fetch(NEEDED_COLUMNS, table)) {
            String name = column.get(0, String.class);
            columns.add(name);
            values.add(
                    name.equals("organisation_id") ? "'" + organisationId + "'" : valueOf(column.get(1, String.class)));
        }
        superuser.execute("insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", values) + ")");
    }

    private static void dropChecks(DSLContext superuser, String table) {
        List<String> checks = superuser
                .fetch("select conname from pg_constraint where conrelid = ?::regclass and contype = 'c'", table)
                .getValues(0, String.class);
        if (!checks.isEmpty()) {
            superuser.execute("alter table " + table + " "
                    + checks.stream().map(check -> "drop constraint " + check).collect(Collectors.joining(", ")));
        }
    }

    private static String valueOf(String type) {
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "text", "varchar", "bpchar" -> "'x'";
            case "bool" -> "true";
            case "timestamptz" -> "clock_timestamp()";
            case "date" -> "date '2026-01-01'";
            case "jsonb" -> "'{}'";
            case "bytea" -> "'\\x00'";
            default -> type.startsWith("_") ? "'{}'" : "0";
        };
    }
}
