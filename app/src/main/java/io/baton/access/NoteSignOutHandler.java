package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class NoteSignOutHandler implements CommandHandler<NoteSignOut, Boolean> {

    private final Audit audit;

    NoteSignOutHandler(Audit audit) {
        this.audit = audit;
    }

    @Override
    public Class<NoteSignOut> commandType() {
        return NoteSignOut.class;
    }

    @Override
    public Boolean handle(NoteSignOut command, Actor actor) {
        audit.record(actor, AuditType.SIGNED_OUT.name(), null);
        return true;
    }
}
