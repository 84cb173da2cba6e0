package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class NoteApiKeyUseHandler implements CommandHandler<NoteApiKeyUse, Boolean> {

    private final ApiKeyTable keys;

    NoteApiKeyUseHandler(ApiKeyTable keys) {
        this.keys = keys;
    }

    @Override
    public Class<NoteApiKeyUse> commandType() {
        return NoteApiKeyUse.class;
    }

    @Override
    public Boolean handle(NoteApiKeyUse command, Actor actor) {
        return keys.noteUse(actor.organisationId(), command.keyId());
    }
}
