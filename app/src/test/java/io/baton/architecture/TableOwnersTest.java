package io.baton.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.architecture.Sources.Source;
import io.baton.testing.BatonTest;
import io.baton.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A table is written by one module, and there only by its *Table classes. The owners stand in golden/table-owners.txt.
 */
@BatonTest
class TableOwnersTest {

    /** jOOQ: the table must be named by its constant, so that this wall can see it. */
    private static final Pattern TYPED =
            Pattern.compile("\\.\\s*(insertInto|update|deleteFrom|mergeInto|truncate|loadInto)\\(\\s*([A-Za-z_.\"]+)");

    private static final Pattern PLAIN = Pattern.compile(
            "(?i)(insert\\s+into|\\bupdate(?!\\s+(?:set|of|skip)\\b)|delete\\s+from|merge\\s+into|truncate(\\s+table)?|copy)\\s+\"?([a-z_]{3,})\"?\\s*(\\(|set\\b|where\\b|using\\b|from\\b|as\\b|values\\b|select\\b)");

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

    private static final Pattern KNOWN = Pattern.compile("\\bTables\\.([A-Z][A-Z0-9_]*)");

    /** Class and table of what another module may write, each with its reason. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "LeadTable organisation",
            "the next lead number is taken from the organisation's row in the lead's transaction");

    private final TestDatabase database;

    TableOwnersTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void everyTableHasOneOwner() {
        assertThat(owners().keySet()).containsExactlyInAnyOrderElementsOf(tables());
        assertThat(owners().values()).allMatch(Shelves::knows);
        assertThat(Golden.read("table-owners.txt")).isSorted();
    }

    @Test
    void onlyTheOwnerWrites() {
        assertThat(Sources.java().stream().flatMap(this::foreignWrites)).isEmpty();
    }

    @Test
    void writesAreSeen() {
        assertThat(foreignWrites(of("leads", "LeadTable", "database.update(USER_ACCOUNT).set(x, y)")))
                .hasSize(1);
        assertThat(foreignWrites(of("access", "Users", "database.deleteFrom(Tables.USER_ACCOUNT)")))
                .hasSize(1);
        assertThat(foreignWrites(
                        of("access", "UserTable", "Tables.USER_ACCOUNT, Tables.LEAD database.deleteFrom(any)")))
                .hasSize(1);
        assertThat(foreignWrites(of("leads", "LeadTable", "\"insert into user_account (id) values (1)\"")))
                .hasSize(1);
        assertThat(foreignWrites(
                        of("leads", "LeadTable", "\"\"\"\n with x as (select 1) update office set a = 1\"\"\"")))
                .hasSize(1);
        assertThat(foreignWrites(of("access", "UserTable", "database.insertInto(USER_ACCOUNT)\n.set(x, y)")))
                .isEmpty();
        assertThat(foreignWrites(of("access", "UserTable", "\"update user_account set a = 1 for update of x\"")))
                .isEmpty();
    }

    private Stream<String> foreignWrites(Source source) {
        return writes(source)
                .distinct()
                .filter(table -> !EXCEPTIONS.containsKey(source.name() + " " + table))
                .filter(table -> !source.module().equals(owners().get(table))
                        || !source.name().endsWith("Table"))
                .map(table -> source.name() + " writes " + table + ", which only *Table classes of "
                        + owners().getOrDefault(table, "nobody") + " may");
    }

    private Stream<String> writes(Source source) {
        if (source.module().equals("launch")) {
            // Knows no tables: makes roles and databases.
            return Stream.empty();
        }
        Stream<String> typed = source.text().contains("org.jooq")
                ? TYPED.matcher(source.text()).results().flatMap(match -> tablesOf(source, match.group(2)))
                : Stream.empty();
        Stream<String> plain = PLAIN.matcher(source.text())
                .results()
                .map(match -> match.group(3).toLowerCase(Locale.ROOT))
                .filter(tables()::contains);
        return Stream.concat(typed, plain);
    }

    /** The table behind a constant, also where the file names one itself; for a variable all that the file knows. */
    private static Stream<String> tablesOf(Source source, String argument) {
        String constant = argument.substring(argument.lastIndexOf('.') + 1);
        if (!CONSTANT.matcher(constant).matches()) {
            return KNOWN.matcher(source.text())
                    .results()
                    .map(match -> match.group(1).toLowerCase(Locale.ROOT));
        }
        Matcher own = Pattern.compile("\\b" + constant + " = DSL\\.table\\(DSL\\.name\\(\"(\\w+)\"")
                .matcher(source.text());
        return Stream.of(own.find() ? own.group(1) : constant.toLowerCase(Locale.ROOT));
    }

    private static Source of(String module, String name, String text) {
        return new Source(Path.of("src/main/java/io/baton", module, name + ".java"), "import org.jooq.X;\n" + text);
    }

    private static Map<String, String> owners() {
        return Golden.read("table-owners.txt").stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private List<String> tables() {
        return database.asSuperuser(superuser -> superuser
                .fetch("select relname from pg_class where relnamespace = 'public'::regnamespace"
                        + " and relkind in ('r', 'p') and relname <> 'flyway_schema_history'")
                .getValues(0, String.class));
    }
}
