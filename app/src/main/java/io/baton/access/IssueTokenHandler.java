package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class IssueTokenHandler implements CommandHandler<IssueToken, Optional<Instant>> {

    private static final Duration VALID_FOR = Duration.ofHours(12);

    private final UserTable users;
    private final AccessTokenTable tokens;
    private final SecretLookupTable lookups;
    private final Credentials credentials;
    private final Audit audit;

    IssueTokenHandler(
            UserTable users, AccessTokenTable tokens, SecretLookupTable lookups, Credentials credentials, Audit audit) {
        this.users = users;
        this.tokens = tokens;
        this.lookups = lookups;
        this.credentials = credentials;
        this.audit = audit;
    }

    @Override
    public Class<IssueToken> commandType() {
        return IssueToken.class;
    }

    @Override
    public Optional<Instant> handle(IssueToken command, Actor actor) {
        UUID organisationId = actor.organisationId();
        if (!users.noteSignIn(organisationId, actor.person(), command.proven())) {
            return Optional.empty();
        }
        credentials.forgetExpiredTokens(organisationId, actor.person());
        UUID id = Ids.next();
        Instant expiresAt = tokens.insert(organisationId, id, actor.person(), SecretKind.TOKEN, VALID_FOR);
        lookups.insert(command.secret(), organisationId, id);
        audit.record(actor, AuditType.TOKEN_ISSUED.name(), null);
        return Optional.of(expiresAt);
    }
}
