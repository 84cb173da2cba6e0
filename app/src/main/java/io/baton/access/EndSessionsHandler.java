package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class EndSessionsHandler implements CommandHandler<EndSessions, Integer> {

    private final SessionTable sessions;
    private final Audit audit;

    EndSessionsHandler(SessionTable sessions, Audit audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    @Override
    public Class<EndSessions> commandType() {
        return EndSessions.class;
    }

    @Override
    public Integer handle(EndSessions command, Actor actor) {
        int ended = sessions.end(actor.person(), command.sessionIds());
        if (ended > 0) {
            audit.record(
                    actor, AuditType.SESSIONS_ENDED.name(), AuditSubject.user(actor.person()), Map.of("count", ended));
        }
        return ended;
    }
}
