package io.baton.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.BatonTest;
import io.baton.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The migrated schema is the one in golden/schema.txt, on every PostgreSQL we serve. */
@BatonTest
class GoldenSchemaTest {

    private final TestDatabase database;

    GoldenSchemaTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void theSchemaIsTheGoldenOne() {
        Golden.check("schema.txt", Catalogue.describe(database));
    }

    @Test
    void anythingAddedShows() {
        List<String> before = Catalogue.describe(database);
        database.asOwner(owner -> owner.execute("create table added (a text default 'x' check (a <> ''))"));
        database.asOwner(owner -> owner.execute("grant select on added to baton_app"));
        List<String> after = Catalogue.describe(database);
        database.asOwner(owner -> owner.execute("drop table added"));
        assertThat(after)
                .containsAll(before)
                .contains(
                        "table added column a text default 'x'::text",
                        "table added constraint added_a_check CHECK ((a <> ''::text))",
                        "table added grant select to baton_app");
    }
}
