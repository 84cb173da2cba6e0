package io.baton.testing;

import io.baton.BatonApplication;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The real server on a port of its own, started once a JVM (a start costs seconds, a copied database milliseconds) and
 * led to the database of each test class in turn.
 */
final class TestServer implements AutoCloseable {

    private final SwitchedDataSource database;
    private final MovableClock clock;
    private final ConfigurableApplicationContext context;

    private TestServer(SwitchedDataSource database, MovableClock clock, ConfigurableApplicationContext context) {
        this.database = database;
        this.clock = clock;
        this.context = context;
    }

    /** The first database must be there before the server starts: its beans may look into it. */
    static TestServer start(TestDatabase first) {
        SwitchedDataSource database = new SwitchedDataSource();
        MovableClock clock = new MovableClock();
        database.pointTo(first.app());
        clock.use(first);
        SpringApplication application = new SpringApplication(BatonApplication.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setDefaultProperties(Map.of(
                "spring.flyway.enabled", "false",
                "spring.main.banner-mode", "off",
                "logging.level.root", "WARN",
                // Tests say when a job runs; one that wants the scheduler starts it.
                "baton.platform.jobs", "false",
                // Between two classes there is no database in which sessions could expire.
                "spring.session.jdbc.cleanup-cron", "-"));
        application.addInitializers(
                context -> replaceOutsideWorld((GenericApplicationContext) context, database, clock));
        return new TestServer(database, clock, application.run("--server.port=0"));
    }

    private static void replaceOutsideWorld(
            GenericApplicationContext context, SwitchedDataSource database, MovableClock clock) {
        context.registerBean("testDatabase", DataSource.class, () -> database, bean -> bean.setPrimary(true));
        context.registerBean("testClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
    }

    void pointTo(TestDatabase current) {
        database.pointTo(current.app());
        clock.use(current);
    }

    MovableClock clock() {
        return clock;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    boolean hasBean(Class<?> type) {
        return context.getBeanProvider(type).getIfUnique() != null;
    }

    URI address() {
        return URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }
}
