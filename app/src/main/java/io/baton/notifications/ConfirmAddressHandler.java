package io.baton.notifications;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class ConfirmAddressHandler implements CommandHandler<ConfirmAddress, Boolean> {

    private final ActingUsers users;
    private final OutsideAlertTable table;

    ConfirmAddressHandler(ActingUsers users, OutsideAlertTable table) {
        this.users = users;
        this.table = table;
    }

    @Override
    public Class<ConfirmAddress> commandType() {
        return ConfirmAddress.class;
    }

    @Override
    public Boolean handle(ConfirmAddress command, Actor actor) {
        ActingUser user = users.get(actor);
        return table.confirm(user.organisationId(), user.id(), command.address());
    }
}
