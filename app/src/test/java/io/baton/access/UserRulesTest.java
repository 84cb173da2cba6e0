package io.baton.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.shared.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UserRulesTest {

    private final UserView administrator = user(UserType.ADMINISTRATOR, true);
    private final UserView advisor = user(UserType.ADVISOR, true);
    private final UUID somebody = UUID.randomUUID();

    private static UserView user(UserType type, boolean active) {
        return new UserView(
                UUID.randomUUID(),
                1,
                "ann@example.org",
                "Ann",
                UUID.randomUUID(),
                "Leeds",
                type.packages(),
                type.userClass(),
                EnterpriseView.NONE,
                Set.of(),
                "en",
                null,
                active,
                false,
                null,
                Instant.EPOCH);
    }

    private static String code(
            @Nullable UUID acting, UserView before, Set<UserPackage> packages, boolean active, int others) {
        Optional<Refusal> refusal = UserRules.refusalOf(acting, before, packages, active, others);
        return refusal.map(Refusal::code).orElse("");
    }

    @Test
    void theLastAdministratorStays() {
        assertThat(code(somebody, administrator, administrator.packages(), false, 0))
                .isEqualTo("LAST_ADMINISTRATOR");
        assertThat(code(somebody, administrator, UserType.ADVISOR.packages(), true, 0))
                .isEqualTo("LAST_ADMINISTRATOR");
        assertThat(code(administrator.id(), administrator, UserType.ADVISOR.packages(), true, 0))
                .isEqualTo("LAST_ADMINISTRATOR");
        assertThat(code(somebody, administrator, administrator.packages(), false, 1))
                .isEmpty();
        assertThat(code(somebody, administrator, administrator.packages(), true, 0))
                .isEmpty();
    }

    @Test
    void nobodyDeactivatesHimself() {
        assertThat(code(advisor.id(), advisor, advisor.packages(), false, 3)).isEqualTo("OWN_ACCOUNT");
        assertThat(code(administrator.id(), administrator, administrator.packages(), false, 3))
                .isEqualTo("OWN_ACCOUNT");
        assertThat(code(null, advisor, advisor.packages(), false, 0)).isEmpty();
    }

    @Test
    void whoIsDeactivatedCountsForNothing() {
        UserView gone = user(UserType.ADMINISTRATOR, false);
        assertThat(code(somebody, gone, UserType.ADVISOR.packages(), false, 0)).isEmpty();
        assertThat(code(somebody, gone, gone.packages(), true, 0)).isEmpty();
    }
}
