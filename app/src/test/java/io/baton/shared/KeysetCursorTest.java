package io.baton.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetCursorTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(KeysetCursor.read(KeysetCursor.write("müller", "", "x"), 3))
                .hasValueSatisfying(values -> assertThat(values).containsExactly("müller", "", "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "AAAA", "ééé"})
    void anythingElseIsNone(String cursor) {
        assertThat(KeysetCursor.read(cursor, 3)).isEmpty();
    }

    @Test
    void whatNoDatabaseTakesIsNone() {
        String cursor = Base64.getUrlEncoder().encodeToString("a\0\nb".getBytes(StandardCharsets.UTF_8));
        assertThat(KeysetCursor.read(cursor, 2)).isEmpty();
    }
}
