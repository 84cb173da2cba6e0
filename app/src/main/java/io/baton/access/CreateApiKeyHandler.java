package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.Ids;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CreateApiKeyHandler implements CommandHandler<CreateApiKey, ApiKeyView> {

    private final ActingUsers actingUsers;
    private final UserQuery users;
    private final ApiKeyTable keys;
    private final SecretLookupTable lookups;
    private final Audit audit;
    private final OperatorAccount operatorAccount;

    CreateApiKeyHandler(
            ActingUsers actingUsers,
            UserQuery users,
            ApiKeyTable keys,
            SecretLookupTable lookups,
            Audit audit,
            OperatorAccount operatorAccount) {
        this.actingUsers = actingUsers;
        this.users = users;
        this.keys = keys;
        this.lookups = lookups;
        this.audit = audit;
        this.operatorAccount = operatorAccount;
    }

    @Override
    public Class<CreateApiKey> commandType() {
        return CreateApiKey.class;
    }

    @Override
    public ApiKeyView handle(CreateApiKey command, Actor actor) {
        ActingUser acting = actingUsers.get(actor);
        UUID userId = command.userId() == null ? acting.id() : command.userId();
        if (!userId.equals(acting.id())) {
            acting.require(Right.USER_MANAGE);
            operatorAccount.requireOwn(acting, userId);
        }
        Fields fields = new Fields();
        String name = fields.name("name", command.name());
        Optional<UserView> user =
                users.findLocked(actor.organisationId(), userId).filter(UserView::active);
        if (user.isEmpty()) {
            fields.add("userId", "UNKNOWN", "is no active user of this organisation");
        }
        Set<Right> held = user.map(UserView::rights).orElse(Set.of());
        Set<Right> limit = limit(command.rights(), held, acting, fields);
        fields.throwIfAny();
        return create(name, userId, limit, command.secret(), actor);
    }

    /** The rights of the new key: asked for, held by its user, and within what the asking key itself is limited to. */
    private static @Nullable Set<Right> limit(
            @Nullable Set<Right> asked, Set<Right> held, ActingUser acting, Fields fields) {
        if (asked == null && acting.rightsLimit() == null) {
            return null;
        }
        Set<Right> most = EnumSet.noneOf(Right.class);
        held.stream()
                .filter(right -> acting.rightsLimit() == null || acting.may(right))
                .forEach(most::add);
        if (asked == null) {
            return most;
        }
        for (Right right : asked) {
            if (!most.contains(right)) {
                fields.add("rights", "NOT_HELD", right + " is not among the rights that can be given");
            }
        }
        return asked;
    }

    private ApiKeyView create(String name, UUID userId, @Nullable Set<Right> rights, Secret secret, Actor actor) {
        UUID organisationId = actor.organisationId();
        UUID id = Ids.next();
        keys.insert(organisationId, id, userId, name, secret.hint(), rights, actor.person());
        lookups.insert(secret, organisationId, id);
        audit.record(actor, AuditType.API_KEY_CREATED.name(), AuditSubject.user(userId), Map.of("name", name));
        return keys.find(organisationId, id).orElseThrow();
    }
}
