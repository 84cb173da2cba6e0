package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.NotFoundException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class RevokeApiKeyHandler implements CommandHandler<RevokeApiKey, Boolean> {

    private final ActingUsers actingUsers;
    private final ApiKeyTable keys;
    private final Credentials credentials;
    private final Audit audit;

    RevokeApiKeyHandler(ActingUsers actingUsers, ApiKeyTable keys, Credentials credentials, Audit audit) {
        this.actingUsers = actingUsers;
        this.keys = keys;
        this.credentials = credentials;
        this.audit = audit;
    }

    @Override
    public Class<RevokeApiKey> commandType() {
        return RevokeApiKey.class;
    }

    @Override
    public Boolean handle(RevokeApiKey command, Actor actor) {
        ActingUser acting = actingUsers.get(actor);
        ApiKeyView key = keys.find(actor.organisationId(), command.keyId())
                .filter(found -> found.userId().equals(acting.id()) || acting.may(Right.USER_MANAGE))
                .orElseThrow(() -> new NotFoundException("no such key"));
        keys.revoke(actor.organisationId(), key.id());
        credentials.forget(actor.organisationId(), List.of(key.id()));
        audit.record(
                actor, AuditType.API_KEY_REVOKED.name(), AuditSubject.user(key.userId()), Map.of("name", key.name()));
        return true;
    }
}
