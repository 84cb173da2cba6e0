package io.baton.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The roles and the database of the embedded PostgreSQL, made by its superuser; harmless to repeat. */
final class EmbeddedRolesQuery {

    static final String DATABASE = "baton";
    static final String OWNER = "baton_owner";
    static final String APP = "baton_app";

    private EmbeddedRolesQuery() {}

    static void makeIfMissing(EmbeddedPostgres postgres) {
        try (Connection connection = DatabaseQuery.connect(postgres.superuser());
                Statement statement = connection.createStatement()) {
            DatabasePasswords passwords = postgres.passwords();
            if (missing(statement, "pg_roles where rolname = '" + OWNER + "'")) {
                makeRole(statement, OWNER, "createrole", passwords.owner());
            }
            if (missing(statement, "pg_roles where rolname = '" + APP + "'")) {
                // Made by the owner, who thereby may grant it and grant to it.
                statement.execute("set role " + OWNER);
                makeRole(statement, APP, "nocreaterole", passwords.app());
                statement.execute("reset role");
            }
            if (missing(statement, "pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
            statement.execute("revoke all on database " + DATABASE + " from public");
            statement.execute("grant connect, temporary on database " + DATABASE + " to " + APP);
        } catch (SQLException e) {
            throw DatabaseTrouble.with(postgres.superuser(), e);
        }
    }

    /**
     * Our passwords are random letters, digits, '-' and '_', so that they need no quoting; PostgreSQL logs no
     * statements.
     */
    private static void makeRole(Statement statement, String role, String rights, String password) throws SQLException {
        statement.execute("create role " + role + " login " + rights + " password '" + password + "'");
    }

    private static boolean missing(Statement statement, String where) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select from " + where)) {
            return !rows.next();
        }
    }
}
