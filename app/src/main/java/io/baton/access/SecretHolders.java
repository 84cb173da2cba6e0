package io.baton.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.CommandRunner;
import io.baton.platform.Reads;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Finds who holds a secret. What was found is believed for a few seconds, so that a busy program does not ask the
 * database twice a request; what is revoked here is no longer believed at once.
 */
@Component
class SecretHolders implements BearerSecrets {

    private static final Duration BELIEVED_FOR = Duration.ofSeconds(5);
    private static final Duration DISTRUSTED_FOR = Duration.ofMinutes(5);
    private static final int MOST_BELIEVED = 10_000;

    /** @param until when the secret ends by itself */
    private record Found(Holder holder, Instant until) {}

    private final Cache<ByteBuffer, Optional<Found>> believed = Caffeine.newBuilder()
            .maximumSize(MOST_BELIEVED)
            .expireAfterWrite(BELIEVED_FOR)
            .build();
    private final Cache<ByteBuffer, Boolean> distrusted = Caffeine.newBuilder()
            .maximumSize(MOST_BELIEVED)
            .expireAfterWrite(DISTRUSTED_FOR)
            .build();
    private final SecretLookupTable lookups;
    private final AccessTokenTable tokens;
    private final ApiKeyTable keys;
    private final Reads reads;
    private final CommandRunner commands;
    private final Afterwards afterwards;
    private final Clock clock;

    SecretHolders(
            SecretLookupTable lookups,
            AccessTokenTable tokens,
            ApiKeyTable keys,
            Reads reads,
            CommandRunner commands,
            Afterwards afterwards,
            Clock clock) {
        this.lookups = lookups;
        this.tokens = tokens;
        this.keys = keys;
        this.reads = reads;
        this.commands = commands;
        this.afterwards = afterwards;
        this.clock = clock;
    }

    @Override
    public Optional<Holder> findHolder(String text) {
        return Secret.read(SecretKind.TOKEN, text)
                .or(() -> Secret.read(SecretKind.API_KEY, text))
                .flatMap(this::find)
                .map(Found::holder);
    }

    /**
     * Heard before the revoking transaction commits: from here on the database is asked each time, for as long as
     * anything found earlier could be believed and the transaction could last.
     */
    @EventListener
    void distrust(SecretsRevoked revoked) {
        revoked.digests().forEach(digest -> distrusted.put(ByteBuffer.wrap(digest), true));
    }

    private Optional<Found> find(Secret secret) {
        ByteBuffer key = ByteBuffer.wrap(secret.digest());
        if (distrusted.getIfPresent(key) != null) {
            return load(secret);
        }
        Optional<Found> found = believed.get(key, unknown -> load(secret));
        if (found.filter(each -> !each.until().isAfter(clock.instant())).isPresent()) {
            // Over by the clock people see; whether it is over is for the database's to say.
            believed.invalidate(key);
            return load(secret);
        }
        return found;
    }

    private Optional<Found> load(Secret secret) {
        return reads.beforeOrganisationIsKnown(() -> lookups.find(secret))
                .flatMap(subject -> reads.inSnapshot(
                        subject.organisationId(),
                        () -> secret.kind() == SecretKind.TOKEN ? token(subject) : apiKey(subject)));
    }

    private Optional<Found> token(SecretLookupTable.Subject subject) {
        return tokens.find(subject.organisationId(), subject.id())
                .filter(token -> token.state() == LinkState.VALID)
                .map(token -> new Found(new Holder(subject.organisationId(), token.userId(), null), token.expiresAt()));
    }

    private Optional<Found> apiKey(SecretLookupTable.Subject subject) {
        return keys.findValid(subject.organisationId(), subject.id()).map(key -> {
            if (key.useIsToBeNoted()) {
                noteUse(subject.organisationId(), key.userId(), subject.id());
            }
            return new Found(new Holder(subject.organisationId(), key.userId(), key.rights()), Instant.MAX);
        });
    }

    private void noteUse(UUID organisationId, UUID userId, UUID keyId) {
        Actor actor = new Actor(organisationId, userId, Channel.API, null);
        afterwards.run(() -> commands.run(actor, new NoteApiKeyUse(keyId)));
    }
}
