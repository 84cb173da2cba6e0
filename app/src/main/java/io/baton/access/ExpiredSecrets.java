package io.baton.access;

import io.baton.platform.Jobs;
import io.baton.platform.RecurringJob;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Deletes tokens, invitations and resets that expired more than thirty days ago, and API keys, which do not expire,
 * that were revoked so long ago; in stretches, so that no statement takes long. Until then a link can say that it
 * expired; afterwards nobody knows it.
 */
@Component
class ExpiredSecrets implements RecurringJob {

    private static final Duration KEPT_FOR = Duration.ofDays(30);
    private static final int STRETCH = 1_000;

    private final Jobs jobs;
    private final AccessTokenTable tokens;
    private final SecretLookupTable lookups;
    private final ApiKeyTable keys;

    ExpiredSecrets(Jobs jobs, AccessTokenTable tokens, SecretLookupTable lookups, ApiKeyTable keys) {
        this.jobs = jobs;
        this.tokens = tokens;
        this.lookups = lookups;
        this.keys = keys;
    }

    @Override
    public String name() {
        return "expired-secrets";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        jobs.inStretches(STRETCH, this::deleteStretch);
        jobs.inStretches(STRETCH, () -> keys.deleteRevoked(KEPT_FOR, STRETCH));
    }

    private int deleteStretch() {
        List<SecretLookupTable.Subject> expired = tokens.deleteExpired(KEPT_FOR, STRETCH);
        lookups.delete(expired);
        return expired.size();
    }
}
