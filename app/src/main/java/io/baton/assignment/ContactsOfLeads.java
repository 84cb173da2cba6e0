package io.baton.assignment;

import io.baton.contacts.ContactAddress;
import io.baton.contacts.ContactFacts;
import io.baton.contacts.ContactOfLead;
import io.baton.contacts.ContactReach;
import io.baton.contacts.ContactSource;
import io.baton.contacts.ContactType;
import io.baton.contacts.Contacts;
import io.baton.leads.LeadDossier;
import io.baton.leads.LeadDossiers;
import io.baton.leads.LeadType;
import io.baton.platform.Actor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives accepted leads their contacts: the ones that are there by record match, or new ones. */
@Component
class ContactsOfLeads {

    private final LeadDossiers dossiers;
    private final Contacts contacts;

    ContactsOfLeads(LeadDossiers dossiers, Contacts contacts) {
        this.dossiers = dossiers;
        this.contacts = contacts;
    }

    /**
     * The contact of each lead, made or found.
     *
     * @param owners to whom the contacts belong
     */
    Map<UUID, ContactOfLead> of(Actor actor, List<UUID> leadIds, List<UUID> owners) {
        List<ContactSource> sources = dossiers.listOf(actor.organisationId(), leadIds).stream()
                .map(dossier -> source(dossier, owners))
                .toList();
        return sources.isEmpty() ? Map.of() : contacts.createFromLeads(actor.organisationId(), actor.userId(), sources);
    }

    private static ContactSource source(LeadDossier lead, List<UUID> owners) {
        List<ContactSource.Note> notes = lead.notes().stream()
                .map(note -> new ContactSource.Note(note.id(), note.authorId(), note.at(), note.text()))
                .toList();
        return new ContactSource(lead.id(), facts(lead), owners, lead.holdingOfficeId(), notes);
    }

    private static ContactFacts facts(LeadDossier lead) {
        return new ContactFacts(
                type(lead.type()),
                lead.lastName(),
                lead.firstName(),
                lead.greeting(),
                lead.businessName(),
                lead.company(),
                lead.occupation(),
                lead.jobTitle(),
                lead.source(),
                lead.birthDate(),
                lead.tobaccoUse(),
                lead.web(),
                reaches(lead.emails()),
                reaches(lead.phones()),
                lead.addresses().stream().map(ContactsOfLeads::address).toList(),
                lead.custom());
    }

    private static List<ContactReach> reaches(List<LeadDossier.Reach> reaches) {
        return reaches.stream()
                .map(reach -> new ContactReach(reach.value(), reach.label(), reach.normalised()))
                .toList();
    }

    private static ContactAddress address(LeadDossier.Address address) {
        return new ContactAddress(
                address.street(), address.city(), address.region(), address.postcode(), address.country());
    }

    private static ContactType type(LeadType type) {
        return switch (type) {
            case CONTACT -> ContactType.CONTACT;
            case ADVISOR -> ContactType.ADVISOR;
            case BUSINESS -> ContactType.BUSINESS;
        };
    }
}
