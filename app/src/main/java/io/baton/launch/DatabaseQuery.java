package io.baton.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the launcher asks a database before anything is served. */
final class DatabaseQuery {

    private static final String FACTS = """
            select current_setting('server_version_num')::int as version,
                   current_setting('server_encoding') as encoding,
                   lower(chr(220)) = chr(252) as knows_letters,
                   r.rolname as role,
                   r.rolsuper as superuser,
                   r.rolbypassrls as bypasses_row_security,
                   r.rolcreaterole as makes_roles,
                   (select count(*) = 3 from pg_roles
                     where rolname in ('baton_app', 'baton_jobs', 'baton_reports')) as roles_exist,
                   exists (select from pg_class c
                     where c.relnamespace = to_regnamespace('public') and c.relkind in ('r', 'p')
                       and pg_has_role(c.relowner, 'member')) as owns_tables,
                   pg_postmaster_start_time() || ' ' || d.oid as identity
              from pg_roles r join pg_database d on d.datname = current_database()
             where r.rolname = current_user""";

    private DatabaseQuery() {}

    static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.credentials());
    }

    /** @throws StartRefused when it cannot be reached or does not let us in */
    static DatabaseFacts facts(DatabaseAddress address) {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FACTS)) {
            row.next();
            return new DatabaseFacts(
                    row.getInt("version"),
                    row.getString("encoding"),
                    row.getBoolean("knows_letters"),
                    row.getString("role"),
                    row.getBoolean("superuser"),
                    row.getBoolean("bypasses_row_security"),
                    row.getBoolean("makes_roles"),
                    row.getBoolean("roles_exist"),
                    row.getBoolean("owns_tables"),
                    row.getString("identity"));
        } catch (SQLException e) {
            throw DatabaseTrouble.with(address, e);
        }
    }

    /** Lets the serving role do what {@code baton_app} may. */
    static void grantApp(DatabasePair pair) {
        if (pair.app().user().equals(EmbeddedRolesQuery.APP)) {
            return;
        }
        try (Connection connection = connect(pair.owner());
                Statement statement = connection.createStatement()) {
            String role = statement.enquoteIdentifier(pair.app().user(), true);
            try (ResultSet member = statement.executeQuery(
                    "select pg_has_role(" + statement.enquoteLiteral(pair.app().user()) + ", 'baton_app', 'usage')")) {
                member.next();
                if (member.getBoolean(1)) {
                    return;
                }
            }
            statement.execute("grant baton_app to " + role);
        } catch (SQLException e) {
            if ("42501".equals(e.getSQLState())) {
                throw StartRefused.because(
                        "The role " + pair.owner().user() + " may not grant baton_app; run as a superuser:"
                                + " GRANT baton_app TO " + pair.app().user() + ";");
            }
            throw DatabaseTrouble.with(pair.owner(), e);
        }
    }

    /** Whether there is an organisation. After the migration only. */
    static boolean isSetUp(DatabaseAddress owner) {
        try (Connection connection = connect(owner);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select exists (select from public.installation)")) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw DatabaseTrouble.with(owner, e);
        }
    }

    /** Whether {@code baton_now()} is the real time and nothing else. */
    static boolean clockIsReal(DatabaseAddress owner) throws SQLException {
        try (Connection connection = connect(owner);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select pg_get_function_sqlbody('public.baton_now'::regproc) = 'RETURN clock_timestamp()'")) {
            row.next();
            // Null, thus false, where the body is of another kind.
            return row.getBoolean(1);
        }
    }

    /**
     * Whether there are organisations but no demo among them. As the owner, who is bound by row-level security like
     * everybody: it is set aside in a transaction that is not kept.
     */
    static boolean holdsOnlyOthers(DatabaseAddress owner) throws SQLException {
        try (Connection connection = connect(owner);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try (ResultSet table = statement.executeQuery("select to_regclass('public.organisation') is null")) {
                table.next();
                if (table.getBoolean(1)) {
                    return false;
                }
            }
            statement.execute("set local lock_timeout = '10s'");
            statement.execute("alter table public.organisation no force row level security");
            try (ResultSet row = statement.executeQuery(
                    "select count(*) > 0 and not coalesce(bool_or(demo), false) from public.organisation")) {
                row.next();
                return row.getBoolean(1);
            } finally {
                connection.rollback();
            }
        }
    }
}
