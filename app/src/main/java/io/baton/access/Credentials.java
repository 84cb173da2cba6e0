package io.baton.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a user can get in with, and how it is taken away. For use inside commands. */
@Component
class Credentials {

    private final SecretLookupTable lookups;
    private final AccessTokenTable tokens;
    private final ApiKeyTable keys;
    private final SessionTable sessions;
    private final ApplicationEventPublisher events;

    Credentials(
            SecretLookupTable lookups,
            AccessTokenTable tokens,
            ApiKeyTable keys,
            SessionTable sessions,
            ApplicationEventPublisher events) {
        this.lookups = lookups;
        this.tokens = tokens;
        this.keys = keys;
        this.sessions = sessions;
        this.events = events;
    }

    /** A changed password ends what the old one opened. API keys stay: they were made to outlive passwords. */
    void endSignIns(UUID organisationId, UUID userId) {
        sessions.endAllOf(userId);
        forget(organisationId, tokens.revokeOpen(organisationId, userId, SecretKind.TOKEN));
    }

    /** As {@link #endSignIns}, but leaves the session in which it happens. */
    void endOtherSignIns(UUID organisationId, UUID userId, String keptSessionId) {
        sessions.endAllButOne(userId, keptSessionId);
        forget(organisationId, tokens.revokeOpen(organisationId, userId, SecretKind.TOKEN));
    }

    /** Ends everything there is, open links too: they say that they are no longer valid. */
    void endAll(UUID organisationId, UUID userId) {
        endSignIns(organisationId, userId);
        revokeLinks(organisationId, userId);
        forget(organisationId, keys.revokeAllOf(organisationId, userId));
    }

    void revokeLinks(UUID organisationId, UUID userId) {
        tokens.revokeOpen(organisationId, userId, SecretKind.INVITATION);
        tokens.revokeOpen(organisationId, userId, SecretKind.PASSWORD_RESET);
    }

    /** Tidies up after tokens that ran out. */
    void forgetExpiredTokens(UUID organisationId, UUID userId) {
        forget(organisationId, tokens.revokeExpired(organisationId, userId, SecretKind.TOKEN));
    }

    void forget(UUID organisationId, Collection<UUID> subjectIds) {
        if (!subjectIds.isEmpty()) {
            List<byte[]> digests = lookups.delete(organisationId, subjectIds);
            events.publishEvent(new SecretsRevoked(digests));
        }
    }
}
