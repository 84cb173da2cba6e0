package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class SetSignInNewsHandler implements CommandHandler<SetSignInNews, Boolean> {

    private final UserTable table;

    SetSignInNewsHandler(UserTable table) {
        this.table = table;
    }

    @Override
    public Class<SetSignInNews> commandType() {
        return SetSignInNews.class;
    }

    @Override
    public Boolean handle(SetSignInNews command, Actor actor) {
        table.setSignInNews(actor.organisationId(), actor.person(), command.wanted());
        return command.wanted();
    }
}
