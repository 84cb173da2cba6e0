package io.baton.codegen;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/**
 * Migrates an empty PostgreSQL and writes one class per table.
 *
 * <p>Arguments: the folder of the migrations, the folder to write to. Does nothing when the migrations are those of the
 * last run, so that an incremental build pays nothing.
 */
public final class GenerateTables {

    private GenerateTables() {}

    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path target = Path.of(args[1]);
        Path marker = target.resolve(".migrations");
        String digest = digestOf(migrations);
        if (Files.exists(marker) && Files.readString(marker).equals(digest)) {
            return;
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            migrate(postgres, migrations);
            GenerationTool.generate(configuration(postgres, target));
        }
        Files.writeString(marker, digest);
    }

    private static void migrate(EmbeddedPostgres postgres, Path migrations) {
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("filesystem:" + migrations)
                .load()
                .migrate();
    }

    private static Configuration configuration(EmbeddedPostgres postgres, Path target) {
        return new Configuration()
                .withJdbc(new Jdbc().withUrl(postgres.getJdbcUrl("postgres", "postgres")))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withInputSchema("public")
                                .withOutputSchemaToDefault(true)
                                .withIncludeRoutines(false)
                                .withExcludes("flyway_schema_history|spring_session.*"))
                        .withGenerate(new Generate()
                                .withRecords(true)
                                .withGeneratedAnnotation(false)
                                .withComments(false)
                                .withDaos(false)
                                .withPojos(false))
                        .withTarget(
                                new Target().withPackageName("io.baton.tables").withDirectory(target.toString())));
    }

    private static String digestOf(Path migrations) throws IOException, NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.walk(migrations)) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : sorted) {
                sha256.update(file.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                sha256.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }
}
