package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.NotPermittedException;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class ChangeOwnProfileHandler implements CommandHandler<ChangeOwnProfile, UserView> {

    private final UserQuery users;
    private final UserTable table;
    private final Audit audit;

    ChangeOwnProfileHandler(UserQuery users, UserTable table, Audit audit) {
        this.users = users;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Class<ChangeOwnProfile> commandType() {
        return ChangeOwnProfile.class;
    }

    @Override
    public UserView handle(ChangeOwnProfile command, Actor actor) {
        UserView before = users.findLocked(actor.organisationId(), actor.person())
                .filter(UserView::active)
                .orElseThrow(() -> new NotPermittedException("the user is not active"));
        Fields fields = new Fields();
        String name = fields.name("name", command.name());
        String locale = fields.locale("locale", command.locale());
        String zone = fields.zone("zone", command.zone());
        fields.throwIfAny();
        UserDetails details = before.details().withProfile(name, locale, zone);
        table.update(actor.organisationId(), before.id(), details, true);
        UserView after = users.find(actor.organisationId(), before.id()).orElseThrow();
        Map<String, Object> changes = UserAudit.changes(before, after);
        if (!changes.isEmpty()) {
            audit.record(actor, AuditType.PROFILE_CHANGED.name(), AuditSubject.user(before.id()), changes);
        }
        return after;
    }
}
