package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes the links by which a user chooses a password. For use inside commands. */
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

    /** Makes a link to hand over, which ends the older ones. Answers until when it is good. */
    Instant make(UUID userId, Secret secret, Actor actor) {
        credentials.revokeLinks(actor.organisationId(), userId);
        Instant until = add(userId, secret, actor);
        if (secret.kind() == SecretKind.INVITATION) {
            events.publishEvent(new UserInvited(actor.organisationId(), userId, true));
        }
        return until;
    }

    /** Makes a link beside those there are. Answers until when it is good. */
    Instant add(UUID userId, Secret secret, Actor actor) {
        UUID organisationId = actor.organisationId();
        UUID id = Ids.next();
        Duration validFor = secret.kind() == SecretKind.INVITATION ? INVITATION_VALID_FOR : RESET_VALID_FOR;
        Instant until = tokens.insert(organisationId, id, userId, secret.kind(), validFor);
        lookups.insert(secret, organisationId, id);
        audit.record(
                actor,
                AuditType.LINK_MADE.name(),
                AuditSubject.user(userId),
                Map.of("purpose", secret.kind().name()));
        return until;
    }

    /** Has a mail carry the link of an invitation. */
    void leaveToMail(UUID userId, Actor actor) {
        events.publishEvent(new UserInvited(actor.organisationId(), userId, false));
    }
}
