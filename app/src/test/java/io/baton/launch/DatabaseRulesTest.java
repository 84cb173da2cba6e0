package io.baton.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseRulesTest {

    private static final DatabaseAddress ADDRESS =
            DatabaseAddress.parse("BATON_DATABASE_URL", "postgresql://u:p@db/baton");

    @ParameterizedTest
    @ValueSource(ints = {90624, 130020, 140022, 150099})
    void older_servers_are_refused(int version) {
        assertThatThrownBy(() -> DatabaseRules.checkServer(ADDRESS, server(version, "UTF8")))
                .isInstanceOf(StartRefused.class)
                .hasMessage(
                        "The database db/baton is PostgreSQL %d; Baton needs 16 or newer.".formatted(version / 10000));
    }

    @ParameterizedTest
    @ValueSource(ints = {160000, 170006, 180006, 200000})
    void newer_servers_are_taken(int version) {
        assertThatCode(() -> DatabaseRules.checkServer(ADDRESS, server(version, "UTF8")))
                .doesNotThrowAnyException();
    }

    @Test
    void text_must_be_kept_as_utf8() {
        assertThatThrownBy(() -> DatabaseRules.checkServer(ADDRESS, server(160000, "LATIN1")))
                .hasMessageContaining("keeps text as LATIN1");
    }

    /** Under C and POSIX, folding in SQL would leave Ü as it is, and take letters of other scripts for none. */
    @Test
    void its_locale_must_know_letters() {
        assertThatThrownBy(() -> DatabaseRules.checkServer(ADDRESS, server(160000, "UTF8", false)))
                .hasMessageContaining("db/baton has a locale that knows no letters but those of English");
    }

    private static DatabaseFacts server(int version, String encoding) {
        return server(version, encoding, true);
    }

    private static DatabaseFacts server(int version, String encoding, boolean knowsLetters) {
        return new DatabaseFacts(version, encoding, knowsLetters, "u", false, false, false, false, false, "1");
    }
}
