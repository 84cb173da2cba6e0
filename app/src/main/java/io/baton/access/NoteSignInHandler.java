package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class NoteSignInHandler implements CommandHandler<NoteSignIn, Boolean> {

    private final UserTable users;
    private final Audit audit;

    NoteSignInHandler(UserTable users, Audit audit) {
        this.users = users;
        this.audit = audit;
    }

    @Override
    public Class<NoteSignIn> commandType() {
        return NoteSignIn.class;
    }

    @Override
    public Boolean handle(NoteSignIn command, Actor actor) {
        boolean valid = users.noteSignIn(actor.organisationId(), actor.person(), command.proven());
        if (valid) {
            audit.record(actor, AuditType.SIGNED_IN.name(), null);
        }
        return valid;
    }
}
