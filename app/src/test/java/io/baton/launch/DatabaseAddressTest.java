package io.baton.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            postgresql://ann:pw@db.example.com:5433/baton,        db.example.com:5433/baton, ann, pw
            postgres://ann:pw@db/baton,                           db/baton,                  ann, pw
            jdbc:postgresql://ann:p%40%2F%3A%2B+w@db/baton,       db/baton,                  ann, p@/:++w
            jdbc:postgresql://db/baton?user=ann&password=p%26w,   db/baton,                  ann, p&w
            postgresql://ann:p:w@[::1]:5432/baton,                [::1]:5432/baton,          ann, p:w
            'postgresql://ann:pw@one:5432,two:5432/baton',        'one:5432,two:5432/baton', ann, pw
            postgresql://ann@db/baton?sslmode=verify-full,        db/baton,                  ann, ''
            """)
    void both_ways_of_writing_are_read(String url, String place, String user, String password) {
        DatabaseAddress address = DatabaseAddress.parse("BATON_DATABASE_URL", url);

        assertThat(address.place()).isEqualTo(place);
        assertThat(address.user()).isEqualTo(user);
        assertThat(address.password()).isEqualTo(password);
        assertThat(address.jdbcUrl())
                .startsWith("jdbc:postgresql://" + place + "?")
                .doesNotContain("user=", "password=");
        assertThat(address.jdbcUrl().contains("sslmode=verify-full")).isEqualTo(url.contains("sslmode"));
        assertThat(address).hasToString(user + "@" + place);
    }
}
