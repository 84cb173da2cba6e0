package io.baton.webforms;

import io.baton.platform.NetworkAddress;
import io.baton.platform.RateLimit;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Bounds how much comes by web forms. What is more than people send is kept in quarantine; what would fill that up is
 * not taken at all, and whoever sent it still has it before them.
 */
@Component
class FormLimits {

    static final Duration WINDOW = Duration.ofMinutes(10);

    /** A tablet at a fair, where one after the other types. */
    static final int USUAL_PER_ADDRESS = 20;

    static final int MOST_PER_ADDRESS = 100;
    static final int USUAL_PER_FORM = 300;
    static final int MOST_PER_FORM = 3_000;

    private final RateLimit usualOfAddress;
    private final RateLimit mostOfAddress;
    private final RateLimit usualOfForm;
    private final RateLimit mostOfForm;

    FormLimits(Clock clock) {
        this.usualOfAddress = RateLimit.of(USUAL_PER_ADDRESS, WINDOW, clock);
        this.mostOfAddress = RateLimit.of(MOST_PER_ADDRESS, WINDOW, clock);
        this.usualOfForm = RateLimit.of(USUAL_PER_FORM, WINDOW, clock);
        this.mostOfForm = RateLimit.of(MOST_PER_FORM, WINDOW, clock);
    }

    /** Counts something that was sent, right or wrong; answers how long to wait where it is too much to be read. */
    Optional<Duration> read(UUID formId, @Nullable String address) {
        return mostOfAddress.take(NetworkAddress.network(address)).or(() -> mostOfForm.take(formId.toString()));
    }

    /** Counts a submission that would be a lead; answers why it is rather not one at once. */
    Set<QuarantineReason> count(UUID formId, @Nullable String address) {
        Set<QuarantineReason> reasons = EnumSet.noneOf(QuarantineReason.class);
        if (usualOfAddress.take(NetworkAddress.network(address)).isPresent()) {
            reasons.add(QuarantineReason.MANY_FROM_ADDRESS);
        }
        if (usualOfForm.take(formId.toString()).isPresent()) {
            reasons.add(QuarantineReason.MANY_FOR_FORM);
        }
        return reasons;
    }
}
