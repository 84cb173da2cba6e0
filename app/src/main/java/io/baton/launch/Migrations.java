package io.baton.launch;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Brings the tables up to this version, as their owner, before anything is served; the served application never knows
 * the owner.
 */
final class Migrations {

    private Migrations() {}

    /** @throws StartRefused when a migration fails; the database is then as before that migration */
    static void run(DatabaseAddress owner) {
        try {
            Flyway.configure()
                    .dataSource(owner.jdbcUrl(), owner.user(), owner.password())
                    .locations("classpath:db/migration")
                    .placeholderReplacement(false)
                    // Timestamps of two branches may land in either order.
                    .outOfOrder(true)
                    .load()
                    .migrate();
        } catch (FlywayValidateException e) {
            throw StartRefused.because(
                    "The database " + owner.place()
                            + " was migrated by scripts that differ from this Baton's; start the Baton that made it, or restore a backup.");
        } catch (FlywayException e) {
            throw StartRefused.because("The database " + owner.place() + " could not be migrated: "
                    + String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " "));
        }
    }
}
