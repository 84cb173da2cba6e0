package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class AskPasswordResetHandler implements CommandHandler<AskPasswordReset, Boolean> {

    private final UserQuery users;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    AskPasswordResetHandler(UserQuery users, Audit audit, ApplicationEventPublisher events) {
        this.users = users;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public Class<AskPasswordReset> commandType() {
        return AskPasswordReset.class;
    }

    @Override
    public Boolean handle(AskPasswordReset command, Actor actor) {
        boolean active = users.find(actor.organisationId(), command.userId())
                .filter(UserView::active)
                .isPresent();
        if (active) {
            audit.record(actor, AuditType.PASSWORD_RESET_ASKED.name(), AuditSubject.user(command.userId()));
            events.publishEvent(new PasswordResetAsked(actor.organisationId(), command.userId()));
        }
        return active;
    }
}
