package io.baton.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * One test class's own database. The server works on it as the app role; tests look into it as its owner, within one
 * organisation, or as the superuser, whom no policy binds.
 */
public final class TestDatabase implements AutoCloseable {

    /** One for each transaction at a time, and one that listens to other servers. */
    private static final int POOL_SIZE = 18;

    private final TestPostgres postgres;
    private final String name;
    private final HikariDataSource app;

    TestDatabase(TestPostgres postgres, String name) {
        this.postgres = postgres;
        this.name = name;
        this.app = appPool(POOL_SIZE);
    }

    /** The server's own pool. */
    DataSource app() {
        return app;
    }

    /** A pool of connections of the app role, which the caller closes. */
    public HikariDataSource appPool(int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(postgres.jdbcUrl(name));
        config.setUsername(TestPostgres.APP);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setPoolName(name);
        return new HikariDataSource(config);
    }

    /** Looks into (or fills) one organisation as the owner, in one transaction. */
    public <T> T in(UUID organisationId, Function<DSLContext, T> work) {
        return asOwner(database -> {
            database.execute("select set_config('baton.organisation', ?, true)", organisationId.toString());
            return work.apply(database);
        });
    }

    /** As the owner, who sees no organisation's rows; may change the schema of this copy. */
    public <T> T asOwner(Function<DSLContext, T> work) {
        return within(postgres.dataSource(name, TestPostgres.OWNER), work);
    }

    /** Connections of the owner, each a new one that the caller closes. */
    public DataSource owner() {
        return postgres.dataSource(name, TestPostgres.OWNER);
    }

    /** As the app role, without any organisation, outside the server. */
    public <T> T asApp(Function<DSLContext, T> work) {
        return within(postgres.dataSource(name, TestPostgres.APP), work);
    }

    /** Sees everything of everybody. */
    public <T> T asSuperuser(Function<DSLContext, T> work) {
        return within(postgres.superuser(name), work);
    }

    /**
     * Another database, as an earlier version of Baton made it; the caller closes it.
     *
     * @param version of the last migration that version had
     */
    public TestDatabase ofVersion(String version) {
        return postgres.of(version);
    }

    /** Brings it up to this version, as the owner. */
    public void migrate() {
        postgres.migrate(name, TestPostgres.LATEST);
    }

    /** Does at once what happens by itself in an installation: plans know what is there, and whose pages all see. */
    public void vacuum() {
        DSL.using(postgres.superuser(name), SQLDialect.POSTGRES).execute("vacuum (analyze)");
    }

    /** PostgreSQL's major version. */
    public int majorVersion() {
        return postgres.majorVersion();
    }

    private static <T> T within(DataSource dataSource, Function<DSLContext, T> work) {
        return DSL.using(dataSource, SQLDialect.POSTGRES)
                .transactionResult(transaction -> work.apply(transaction.dsl()));
    }

    @Override
    public void close() {
        app.close();
        postgres.drop(name);
    }
}
