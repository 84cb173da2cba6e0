package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.NotPermittedException;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class ChangeOwnPasswordHandler implements CommandHandler<ChangeOwnPassword, Boolean> {

    private final UserQuery users;
    private final UserTable table;
    private final Credentials credentials;
    private final Audit audit;

    ChangeOwnPasswordHandler(UserQuery users, UserTable table, Credentials credentials, Audit audit) {
        this.users = users;
        this.table = table;
        this.credentials = credentials;
        this.audit = audit;
    }

    @Override
    public Class<ChangeOwnPassword> commandType() {
        return ChangeOwnPassword.class;
    }

    @Override
    public Boolean handle(ChangeOwnPassword command, Actor actor) {
        UUID organisationId = actor.organisationId();
        UserView user = users.findLocked(organisationId, actor.person())
                .filter(UserView::active)
                .orElseThrow(() -> new NotPermittedException("the user is not active"));
        boolean proven = table.findCredentials(organisationId, user.id())
                .filter(known -> command.proven().encoded().equals(known.passwordHash()))
                .isPresent();
        if (proven) {
            table.setPassword(organisationId, user.id(), command.chosen());
            credentials.endOtherSignIns(organisationId, user.id(), command.keptSessionId());
            credentials.revokeLinks(organisationId, user.id());
            audit.record(actor, AuditType.PASSWORD_CHANGED.name(), AuditSubject.user(user.id()));
        }
        return proven;
    }
}
