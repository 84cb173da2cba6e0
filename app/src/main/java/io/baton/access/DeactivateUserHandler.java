package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class DeactivateUserHandler implements CommandHandler<DeactivateUser, ChangeUserOutcome> {

    private final ChangeUserHandler changes;

    DeactivateUserHandler(ChangeUserHandler changes) {
        this.changes = changes;
    }

    @Override
    public Class<DeactivateUser> commandType() {
        return DeactivateUser.class;
    }

    @Override
    public ChangeUserOutcome handle(DeactivateUser command, Actor actor) {
        return changes.setActive(command.userId(), false, actor);
    }
}
