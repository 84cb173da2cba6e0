package io.baton.architecture;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;

/** Breaks the wall around handlers: it is public. */
public final class BrokenPublicHandler implements CommandHandler<Broken.Something, String> {

    @Override
    public Class<Broken.Something> commandType() {
        return Broken.Something.class;
    }

    @Override
    public String handle(Broken.Something command, Actor actor) {
        return command.id().toString();
    }
}
