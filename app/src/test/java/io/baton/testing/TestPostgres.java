package io.baton.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL for all tests of this JVM, with one database that was migrated as in production: by an owner who is no
 * superuser. Test classes get copies of it.
 */
final class TestPostgres implements AutoCloseable {

    static final String OWNER = "baton_owner";
    static final String APP = "baton_app";
    private static final String TEMPLATE = "baton_template";
    static final String LATEST = "latest";
    private static final int FIRST_WITH_BUILTIN_LOCALES = 17;

    private final EmbeddedPostgres postgres;
    private final AtomicInteger copies = new AtomicInteger();

    private TestPostgres(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static TestPostgres start() {
        try {
            TestPostgres started = new TestPostgres(builder().start());
            started.migrateTemplate();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("the tests' PostgreSQL did not start", e);
        }
    }

    private static EmbeddedPostgres.Builder builder() {
        // As the launcher sets them, and as docs/operations.md asks for.
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("jit", "off");
        String version = System.getProperty("baton.test.postgres", "");
        if (version.isEmpty()) {
            return builder;
        }
        return builder.setPgBinaryResolver(unpacked(Path.of("target", "postgres" + version)));
    }

    private static PgBinaryResolver unpacked(Path folder) {
        return (system, machine) -> {
            try (var files = Files.newDirectoryStream(folder, "*.txz")) {
                Path archive = files.iterator().next();
                return Files.newInputStream(archive);
            }
        };
    }

    private void migrateTemplate() {
        asSuperuser("create role baton_owner login nosuperuser nobypassrls createrole");
        asSuperuser(
                "create database " + TEMPLATE + " template template0 encoding 'UTF8' owner baton_owner " + locale());
        migrate(TEMPLATE, LATEST);
        asSuperuser("alter role baton_app login");
    }

    /**
     * Brings a database up to a version, as its owner.
     *
     * @param version of the last migration that is carried out, or {@link #LATEST}
     */
    void migrate(String name, String version) {
        Flyway.configure()
                .dataSource(dataSource(name, OWNER))
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    /** A database as an earlier version of Baton made it, with nothing in it. */
    TestDatabase of(String version) {
        String name = "test_" + copies.incrementAndGet();
        asSuperuser("create database " + name + " template template0 encoding 'UTF8' owner baton_owner " + locale());
        migrate(name, version);
        return new TestDatabase(this, name);
    }

    /** The launcher's choice where PostgreSQL knows it; both order by code points. */
    private String locale() {
        return majorVersion() >= FIRST_WITH_BUILTIN_LOCALES
                ? "locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'"
                : "locale 'C.UTF-8'";
    }

    int majorVersion() {
        try (Connection connection = superuser("postgres").getConnection()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A fresh copy of the migrated database, with nothing in it. */
    TestDatabase copy() {
        String name = "test_" + copies.incrementAndGet();
        asSuperuser("create database " + name + " template " + TEMPLATE + " owner baton_owner");
        return new TestDatabase(this, name);
    }

    void drop(String name) {
        asSuperuser("drop database " + name + " with (force)");
    }

    DataSource superuser(String database) {
        return dataSource(database, "postgres");
    }

    DataSource dataSource(String database, String role) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(jdbcUrl(database));
        dataSource.setUser(role);
        return dataSource;
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    }

    private void asSuperuser(String sql) {
        try (Connection connection = superuser("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
