package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class NoteFailedSignInHandler implements CommandHandler<NoteFailedSignIn, Boolean> {

    private final Audit audit;

    NoteFailedSignInHandler(Audit audit) {
        this.audit = audit;
    }

    @Override
    public Class<NoteFailedSignIn> commandType() {
        return NoteFailedSignIn.class;
    }

    @Override
    public Boolean handle(NoteFailedSignIn command, Actor actor) {
        audit.record(actor, AuditType.SIGN_IN_FAILED.name(), AuditSubject.user(command.userId()));
        return true;
    }
}
