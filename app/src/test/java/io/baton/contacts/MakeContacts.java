package io.baton.contacts;

import io.baton.platform.Actor;
import io.baton.platform.Command;
import io.baton.platform.CommandHandler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What an acceptance does to contacts, alone: for tests of this module without the leads above it. */
record MakeContacts(List<ContactSource> sources) implements Command<MakeContacts.Made> {

    /** The contact of each lead. */
    record Made(Map<UUID, UUID> contactOfLead) {}

    @Component
    static class MakeContactsHandler implements CommandHandler<MakeContacts, Made> {

        private final Contacts contacts;

        MakeContactsHandler(Contacts contacts) {
            this.contacts = contacts;
        }

        @Override
        public Class<MakeContacts> commandType() {
            return MakeContacts.class;
        }

        @Override
        public Made handle(MakeContacts command, Actor actor) {
            Map<UUID, UUID> made = new HashMap<>();
            contacts.createFromLeads(actor.organisationId(), actor.userId(), command.sources())
                    .forEach((lead, contact) -> made.put(lead, contact.contactId()));
            return new Made(made);
        }
    }
}
