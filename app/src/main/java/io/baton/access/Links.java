package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes the links by which a user chooses a password. For use inside commands. A new link ends the older ones. */
@Component
class Links {

    private static final Duration INVITATION_VALID_FOR = Duration.ofDays(7);
    private static final Duration RESET_VALID_FOR = Duration.ofHours(24);

    private final AccessTokenTable tokens;
    private final SecretLookupTable lookups;
    private final Credentials credentials;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Links(
            AccessTokenTable tokens,
            SecretLookupTable lookups,
            Credentials credentials,
            Audit audit,
            ApplicationEventPublisher events) {
        this.tokens = tokens;
        this.lookups = lookups;
        this.credentials = credentials;
        this.audit = audit;
        this.events = events;
    }

    /** Answers until when the link is good. */
    Instant make(UUID userId, Secret secret, Actor actor) {
        UUID organisationId = actor.organisationId();
        boolean invitation = secret.kind() == SecretKind.INVITATION;
        credentials.revokeLinks(organisationId, userId);
        UUID id = Ids.next();
        Instant until = tokens.insert(
                organisationId, id, userId, secret.kind(), invitation ? INVITATION_VALID_FOR : RESET_VALID_FOR);
        lookups.insert(secret, organisationId, id);
        audit.record(
                actor,
                AuditType.LINK_MADE.name(),
                AuditSubject.user(userId),
                Map.of("purpose", secret.kind().name()));
        if (invitation) {
            events.publishEvent(new UserInvited(organisationId, userId));
        }
        return until;
    }
}
