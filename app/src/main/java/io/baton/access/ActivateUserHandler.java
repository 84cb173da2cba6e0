package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class ActivateUserHandler implements CommandHandler<ActivateUser, ChangeUserOutcome> {

    private final ChangeUserHandler changes;

    ActivateUserHandler(ChangeUserHandler changes) {
        this.changes = changes;
    }

    @Override
    public Class<ActivateUser> commandType() {
        return ActivateUser.class;
    }

    @Override
    public ChangeUserOutcome handle(ActivateUser command, Actor actor) {
        return changes.setActive(command.userId(), true, actor);
    }
}
