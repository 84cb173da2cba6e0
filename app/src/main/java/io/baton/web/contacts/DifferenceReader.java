package io.baton.web.contacts;

import io.baton.access.ActingUser;
import io.baton.catalogue.CustomFieldView;
import io.baton.catalogue.CustomValue;
import io.baton.contacts.ContactDifference;
import io.baton.contacts.ContactFacts;
import io.baton.contacts.ContactField;
import io.baton.contacts.ContactView;
import io.baton.contacts.Contacts;
import io.baton.leads.LeadView;
import io.baton.leads.Leads;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what leads say of a contact beside what the contact says. */
@Component
class DifferenceReader {

    private final Contacts contacts;
    private final Leads leads;

    DifferenceReader(Contacts contacts, Leads leads) {
        this.contacts = contacts;
        this.leads = leads;
    }

    /** The leads of a contact that the user sees, the newest first. */
    List<ContactPageView.ItsLead> leads(ActingUser user, UUID contactId) {
        return leads.list(user, contacts.listLeads(user, contactId)).stream()
                .map(DifferenceReader::link)
                .toList();
    }

    List<ContactPageView.Difference> differences(ActingUser user, ContactView contact, List<CustomFieldView> fields) {
        List<ContactDifference> found = contacts.listDifferences(user, contact.id());
        Map<UUID, ContactPageView.ItsLead> leadOf =
                leads
                        .list(
                                user,
                                found.stream()
                                        .map(ContactDifference::leadId)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(LeadView::id, DifferenceReader::link));
        Map<UUID, String> labels =
                fields.stream().collect(Collectors.toMap(CustomFieldView::id, CustomFieldView::label));
        return found.stream()
                .map(one -> new ContactPageView.Difference(
                        one,
                        label(one, labels),
                        date(one.field(), one.said()),
                        known(one, contact.facts()),
                        leadOf.get(one.leadId())))
                .toList();
    }

    private static @Nullable String label(ContactDifference one, Map<UUID, String> labels) {
        UUID field = one.customFieldId();
        return field == null ? null : labels.getOrDefault(field, "—");
    }

    private static ContactPageView.ItsLead link(LeadView lead) {
        return new ContactPageView.ItsLead(lead.id(), "L-" + lead.number());
    }

    private static @Nullable LocalDate date(ContactField field, String said) {
        return field == ContactField.BIRTH_DATE ? LocalDate.parse(said) : null;
    }

    private static @Nullable String known(ContactDifference one, ContactFacts facts) {
        return switch (one.field()) {
            case LAST_NAME -> facts.lastName();
            case FIRST_NAME -> facts.firstName();
            case GREETING -> facts.greeting();
            case BUSINESS_NAME -> facts.businessName();
            case COMPANY -> facts.company();
            case OCCUPATION -> facts.occupation();
            case JOB_TITLE -> facts.jobTitle();
            case BIRTH_DATE -> Objects.toString(facts.birthDate(), null);
            case TOBACCO_USE -> facts.tobaccoUse();
            case WEB -> facts.web();
            case EMAIL, PHONE, ADDRESS -> null;
            case CUSTOM -> custom(facts.custom().stream(), one.customFieldId());
        };
    }

    private static @Nullable String custom(Stream<CustomValue> values, @Nullable UUID fieldId) {
        return values.filter(value -> value.fieldId().equals(fieldId))
                .map(CustomValue::plain)
                .map(Object::toString)
                .findFirst()
                .orElse(null);
    }
}
