package io.baton.contacts;

import io.baton.platform.Actor;
import io.baton.platform.Command;
import io.baton.platform.CommandHandler;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a revocation does to a contact, alone: for tests of this module without the leads above it. */
record ReleaseContact(UUID contactId, UUID userId) implements Command<ReleaseContact.Released> {

    record Released() {}

    @Component
    static class ReleaseContactHandler implements CommandHandler<ReleaseContact, Released> {

        private final Contacts contacts;

        ReleaseContactHandler(Contacts contacts) {
            this.contacts = contacts;
        }

        @Override
        public Class<ReleaseContact> commandType() {
            return ReleaseContact.class;
        }

        @Override
        public Released handle(ReleaseContact command, Actor actor) {
            contacts.releaseOwner(actor.organisationId(), List.of(command.contactId()), command.userId());
            return new Released();
        }
    }
}
