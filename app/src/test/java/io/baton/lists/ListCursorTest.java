package io.baton.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListCursorTest {

    private static final ListCursor CURSOR = new ListCursor("müller zoe", UUID.randomUUID(), true);

    @Test
    void comesBackAsItWas() {
        assertThat(ListCursor.decode(CURSOR.encode("list"), "list")).isEqualTo(CURSOR);
    }

    @Test
    void belongsToItsListOnly() {
        String cursor = CURSOR.encode("list");
        assertThatThrownBy(() -> ListCursor.decode(cursor, "other")).isInstanceOf(InvalidCursorException.class);
    }

    @Test
    void anyChangedCharacterIsFoundOut() {
        String cursor = CURSOR.encode("list");
        Random random = new Random(20261122);
        String letters = "ABCxyz019-_=+/ \u00e4\n";
        for (int place = 0; place < cursor.length(); place++) {
            char other = letters.charAt(random.nextInt(letters.length()));
            String changed = cursor.substring(0, place) + other + cursor.substring(place + 1);
            if (!changed.equals(cursor)) {
                assertThatThrownBy(() -> ListCursor.decode(changed, "list"))
                        .as(changed)
                        .isInstanceOf(InvalidCursorException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void rubbishIsNoCursor(String rubbish) {
        assertThatThrownBy(() -> ListCursor.decode(rubbish, "list")).isInstanceOf(InvalidCursorException.class);
    }
}
