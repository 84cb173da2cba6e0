package io.baton.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.shared.FieldProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a revocation period is written and read. */
class RevocationPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "P2D, 2, PT0S, P2D",
        "PT48H, 0, PT48H, PT48H",
        "P1DT2H, 1, PT2H, P1DT2H",
        "PT90M, 0, PT90M, PT1H30M",
        "PT1S, 0, PT1S, PT1S",
        "P1W, 7, PT0S, P7D",
        "P1W1D, 8, PT0S, P8D",
        "P0DT5M, 0, PT5M, PT5M",
        "P366D, 366, PT0S, P366D",
        "PT8784H, 0, PT8784H, PT8784H",
        "' P2D ', 2, PT0S, P2D",
    })
    void daysAndTimeAreKeptApart(String after, int days, Duration time, String written) {
        RevocationPeriod period = read(after, new ArrayList<>());

        assertThat(period.days()).isEqualTo(days);
        assertThat(period.time()).isEqualTo(time);
        assertThat(period.after()).isEqualTo(written);
        assertThat(read(written, new ArrayList<>())).as("read again").isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "P",
                "PT",
                "P1DT",
                "48",
                "48H",
                "2 days",
                "P1Y",
                "P1M",
                "P-2D",
                "PT-1H",
                "-P2D",
                "PT1.5H",
                "PT0.5S",
                "p2d",
                "P2DT3",
                "PT1S1H",
                "P1D1W",
                "P99999D",
                "PT9999999999999999999H",
                "P١D",
                "P2D\n3"
            })
    void whatIsNoPeriodIsMalformed(String after) {
        List<FieldProblem> problems = new ArrayList<>();

        assertThat(RevocationPeriod.read(after, RevocationClock.ALWAYS, RevocationMode.MANUAL, null, problems))
                .isNull();
        assertThat(problems)
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("revocation.after", "MALFORMED"));
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, TOO_SHORT",
        "P0D, TOO_SHORT",
        "P0W, TOO_SHORT",
        "P367D, TOO_LONG",
        "P9999D, TOO_LONG",
        "P53W, TOO_LONG",
        "PT8784H1S, TOO_LONG",
        "PT9999999999H, TOO_LONG",
        "P366DT1S, TOO_LONG",
    })
    void itIsFromOneSecondToAYear(String after, String code) {
        List<FieldProblem> problems = new ArrayList<>();

        RevocationPeriod.read(after, RevocationClock.ALWAYS, RevocationMode.MANUAL, null, problems);

        assertThat(problems).extracting(FieldProblem::code).containsExactly(code);
    }

    @Test
    void allThreeMustBeSaid() {
        List<FieldProblem> problems = new ArrayList<>();

        assertThat(RevocationPeriod.read(null, null, null, null, problems)).isNull();
        assertThat(problems)
                .extracting(FieldProblem::field)
                .containsExactly("revocation.after", "revocation.clock", "revocation.mode");
        assertThat(problems).extracting(FieldProblem::code).containsOnly("REQUIRED");
    }

    private static RevocationPeriod read(String after, List<FieldProblem> problems) {
        RevocationPeriod period =
                RevocationPeriod.read(after, RevocationClock.WORKING_HOURS, RevocationMode.AUTOMATIC, null, problems);
        assertThat(problems).isEmpty();
        return Objects.requireNonNull(period);
    }
}
