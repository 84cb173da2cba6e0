package io.baton.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailProblemTest {

    @Test
    void whatAServerSaidIsKeptInOneLineAndWithoutSecrets() {
        MailProblem problem = MailProblem.said(
                MailProblem.REFUSED, "554 spam:\r\n http://x/invitation/baton_in_AbC-_9 \u0000seen " + "a".repeat(400));
        assertThat(problem.details())
                .startsWith("554 spam: http://x/invitation/… seen aaa")
                .hasSizeLessThanOrEqualTo(301);
        assertThat(MailProblem.read(problem.write())).isEqualTo(problem);
        assertThat(MailProblem.read("NOT_WRITTEN")).isEqualTo(MailProblem.of(MailProblem.NOT_WRITTEN));
    }

    @Test
    void patienceGrowsToAnHourAndEndsAfterADay() {
        assertThat(IntStream.of(1, 2, 3, 4, 27).mapToObj(Patience::after))
                .extracting(Optional::orElseThrow)
                .extracting(Duration::toMinutes)
                .containsExactly(1L, 5L, 15L, 60L, 60L);
        assertThat(Patience.after(28)).isEmpty();
        assertThat(IntStream.rangeClosed(1, 27)
                        .mapToLong(
                                attempt -> Patience.after(attempt).orElseThrow().toMinutes())
                        .sum())
                .isGreaterThanOrEqualTo(Duration.ofDays(1).toMinutes());
    }
}
