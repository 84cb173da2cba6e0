package io.baton.web.contacts;

import io.baton.catalogue.CustomFieldView;
import io.baton.catalogue.CustomValue;
import io.baton.contacts.ContactAddress;
import io.baton.contacts.ContactDifference;
import io.baton.contacts.ContactFacts;
import io.baton.contacts.ContactNoteView;
import io.baton.contacts.ContactRow;
import io.baton.contacts.ContactView;
import io.baton.contacts.LetterView;
import io.baton.contacts.OpportunityView;
import io.baton.shared.Slice;
import io.baton.web.FormProblems;
import io.baton.web.tasks.TasksAbout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One contact.
 *
 * @param differences what its leads say otherwise, waiting for a decision
 * @param leads its leads, as far as the user sees them, the newest first
 * @param doubles other contacts that seem to be the same, as far as the user sees them
 * @param tasks what is to be done about it
 * @param typed what stands in the note box
 */
public record ContactPageView(
        ContactView contact,
        List<Fact> facts,
        Slice<ContactNoteView> notes,
        List<Difference> differences,
        List<ItsLead> leads,
        List<ContactRow> doubles,
        TasksAbout tasks,
        List<OpportunityView> opportunities,
        List<LetterView> letters,
        String typed,
        FormProblems problems,
        @Nullable String firstPath,
        @Nullable String nextPath) {

    /** The lead it was made of, where the user sees that, or null. */
    public @Nullable ItsLead originLead() {
        return leads.stream()
                .filter(lead -> lead.id().equals(contact.originLeadId()))
                .findFirst()
                .orElse(null);
    }

    /** A lead to go to. */
    public record ItsLead(UUID id, String label) {}

    /**
     * Something a lead says otherwise.
     *
     * @param label the name of a custom field, or null
     * @param date what it says, where that is a date
     * @param known what the contact says, or null where the lead only adds to it
     * @param lead which says so, where the user sees it, or null
     */
    public record Difference(
            ContactDifference found,
            @Nullable String label,
            @Nullable LocalDate date,
            @Nullable String known,
            @Nullable ItsLead lead) {}

    /**
     * One thing known; a text, a date or a truth value.
     *
     * @param key the last part of its name's message key, where it is a standard field
     * @param label its name, where it is a custom field
     */
    public record Fact(
            @Nullable String key,
            @Nullable String label,
            @Nullable String text,
            @Nullable LocalDate date,
            @Nullable Boolean tick) {

        /** Whether this can be followed: only an address of the web, never a script. */
        public boolean isWebAddress() {
            return "web".equals(key) && text != null && text.matches("(?i)https?://\\S+");
        }
    }

    /** An address in one line. */
    public static String line(ContactAddress address) {
        String place = joined(" ", address.postcode(), address.city());
        return joined(", ", address.street(), place, address.region(), address.country());
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(between));
    }

    /** The standard and custom facts there are, in the order they are shown. */
    static List<Fact> factsOf(ContactFacts facts, List<CustomFieldView> fields) {
        List<Fact> all = new ArrayList<>();
        add(all, "greeting", facts.greeting());
        add(all, "company", facts.company());
        add(all, "occupation", facts.occupation());
        add(all, "jobTitle", facts.jobTitle());
        add(all, "web", facts.web());
        if (facts.birthDate() != null) {
            all.add(new Fact("birthDate", null, null, facts.birthDate(), null));
        }
        add(all, "tobaccoUse", facts.tobaccoUse());
        add(all, "source", facts.source());
        Map<UUID, CustomValue> values =
                facts.custom().stream().collect(Collectors.toMap(CustomValue::fieldId, Function.identity()));
        fields.stream()
                .filter(field -> values.containsKey(field.id()))
                .map(field -> custom(field, Objects.requireNonNull(values.get(field.id()))))
                .forEach(all::add);
        return all;
    }

    private static void add(List<Fact> all, String key, @Nullable String text) {
        if (text != null) {
            all.add(new Fact(key, null, text, null, null));
        }
    }

    private static Fact custom(CustomFieldView field, CustomValue value) {
        String text = value.number() == null ? value.text() : value.number().toPlainString();
        return new Fact(null, field.label(), text, value.date(), value.tick());
    }
}
