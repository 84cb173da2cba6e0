package io.baton.launch;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Brings Baton up: settings, port, database, migrations, and only then the application. What an operator can put right
 * is said in one sentence on the error stream, with an exit code other than zero.
 */
public final class Launcher {

    private final StartSettings settings;

    private Launcher(StartSettings settings) {
        this.settings = settings;
    }

    /** Serves until the process is told to end. */
    public static void run(Class<?> application, String... arguments) {
        Carriers.share();
        // Nothing is logged before Spring has set logging up; what must be said until then goes to the streams.
        LoggingSystem.get(Launcher.class.getClassLoader()).beforeInitialize();
        try {
            new Launcher(StartSettings.read(System.getenv(), arguments)).launch(application);
        } catch (StartRefused refused) {
            System.err.println(refused.sentence());
            System.exit(refused.exitCode());
        } catch (IOException e) {
            System.err.println("Baton could not start: " + e);
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            System.exit(1);
        }
    }

    private void launch(Class<?> application) throws IOException, InterruptedException {
        Settings served = settings.served();
        ServerPort.refuseTaken("BATON_PORT", served.port());
        served.managementPort().ifPresent(port -> ServerPort.refuseTaken("BATON_MANAGEMENT_PORT", port));
        DatabasePair database =
                settings.outside().isPresent() ? settings.outside().get() : embedded();
        OutsideDatabase.check(database);
        if (served.demo()) {
            DemoGuard.check(database.owner());
        }
        Migrations.run(database.owner());
        ClockGuard.check(database.owner());
        OutsideDatabase.letAppIn(database);
        SpringApplication spring = new SpringApplication(application);
        spring.setDefaultProperties(LogFormat.properties());
        spring.addInitializers(context -> hand(context, database));
        serve(spring);
        LoggerFactory.getLogger("io.baton").info("Baton is ready at {}", served.publicUrl());
        if (Boolean.getBoolean("baton.rehearsal")) {
            // ./baton has the JVM record which classes a start needs; that is all it wanted.
            System.exit(0);
        }
    }

    private static void serve(SpringApplication spring) {
        try {
            spring.run();
        } catch (RuntimeException e) {
            throw RefusalReporter.refusalIn(e).orElseThrow(() -> e);
        }
    }

    /**
     * Registered to stop before it is started: a stop signal may come at any moment. Spring runs it after all else has
     * closed.
     */
    private DatabasePair embedded() throws IOException, InterruptedException {
        DataFolder folder = DataFolder.hold(settings.served().dataFolder());
        EmbeddedPostgres postgres = EmbeddedPostgres.in(folder);
        SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
        postgres.start();
        EmbeddedRolesQuery.makeIfMissing(postgres);
        return postgres.addresses();
    }

    private static void stop(EmbeddedPostgres postgres) {
        try {
            postgres.stop();
        } catch (IOException e) {
            System.err.println("PostgreSQL could not be stopped: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hand(ConfigurableApplicationContext context, DatabasePair database) {
        DatabaseAddress app = database.app();
        Map<String, Object> properties = new LinkedHashMap<>(SpringProperties.of(settings.served()));
        properties.put("spring.datasource.url", app.jdbcUrl());
        properties.put("spring.datasource.username", app.user());
        properties.put("spring.datasource.password", app.password());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("baton", properties));
        context.getBeanFactory().registerSingleton("settings", settings.served());
        if (settings.served().demo() && !DatabaseQuery.isSetUp(database.owner())) {
            context.getBeanFactory().registerSingleton("demoOwner", DemoOwner.at(database.owner()));
        }
    }
}
