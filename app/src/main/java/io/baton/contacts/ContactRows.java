package io.baton.contacts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.baton.catalogue.CustomValue;
import io.baton.platform.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a lead that becomes a contact is in rows: their JSON names are the columns'. */
final class ContactRows {

    record Contact(
            UUID id,
            String type,
            @JsonProperty("display_name") String displayName,
            @JsonProperty("sort_name") String sortName,
            @JsonProperty("search_text") String searchText,
            @JsonProperty("last_name") @Nullable String lastName,
            @JsonProperty("first_name") @Nullable String firstName,
            @Nullable String greeting,
            @JsonProperty("business_name") @Nullable String businessName,
            @Nullable String company,
            @Nullable String occupation,
            @JsonProperty("job_title") @Nullable String jobTitle,
            @Nullable String source,
            @JsonProperty("birth_date") @Nullable LocalDate birthDate,
            @JsonProperty("tobacco_use") @Nullable String tobaccoUse,
            @Nullable String web,
            @JsonProperty("primary_email") @Nullable String primaryEmail,
            @JsonProperty("primary_phone") @Nullable String primaryPhone,
            @JsonProperty("office_id") UUID officeId,
            @JsonProperty("origin_lead_id") UUID originLeadId) {}

    record Reach(
            @JsonProperty("contact_id") UUID contactId,
            int position,
            String value,
            @Nullable String label,
            @Nullable String normalised) {}

    record Address(
            @JsonProperty("contact_id") UUID contactId,
            int position,
            @Nullable String street,
            @Nullable String city,
            @Nullable String region,
            @Nullable String postcode,
            @Nullable String country) {}

    record Custom(
            @JsonProperty("contact_id") UUID contactId,
            @JsonProperty("field_id") UUID fieldId,
            @Nullable String text,
            @Nullable BigDecimal number,
            @Nullable LocalDate date,
            @Nullable Boolean tick) {}

    record Token(String token, @JsonProperty("contact_id") UUID contactId) {}

    record Owner(
            @JsonProperty("contact_id") UUID contactId,
            @JsonProperty("user_id") UUID userId) {}

    record Note(
            UUID id,
            @JsonProperty("contact_id") UUID contactId,
            Instant at,
            @JsonProperty("author_id") @Nullable UUID authorId,
            String text,
            @JsonProperty("lead_note_id") UUID leadNoteId) {}

    private ContactRows() {}

    static Contact contact(UUID id, ContactSource source) {
        ContactFacts facts = source.facts();
        ContactNames names = ContactNames.of(facts);
        Set<String> tokens = ContactTokens.of(facts);
        return new Contact(
                id,
                facts.type().name(),
                names.display(),
                names.sort(),
                ContactTokens.searchText(tokens),
                facts.lastName(),
                facts.firstName(),
                facts.greeting(),
                facts.businessName(),
                facts.company(),
                facts.occupation(),
                facts.jobTitle(),
                facts.source(),
                facts.birthDate(),
                facts.tobaccoUse(),
                facts.web(),
                first(facts.emails()),
                first(facts.phones()),
                source.officeId(),
                source.leadId());
    }

    private static @Nullable String first(List<ContactReach> reach) {
        return reach.isEmpty() ? null : reach.getFirst().value();
    }

    static Stream<Reach> emails(UUID id, ContactSource source) {
        return reach(id, source.facts().emails());
    }

    static Stream<Reach> phones(UUID id, ContactSource source) {
        return reach(id, source.facts().phones());
    }

    private static Stream<Reach> reach(UUID id, List<ContactReach> all) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Reach(
                        id,
                        i + 1,
                        all.get(i).value(),
                        all.get(i).label(),
                        all.get(i).normalised()));
    }

    static Stream<Address> addresses(UUID id, ContactSource source) {
        List<ContactAddress> all = source.facts().addresses();
        return IntStream.range(0, all.size()).mapToObj(i -> address(id, i + 1, all.get(i)));
    }

    private static Address address(UUID id, int position, ContactAddress each) {
        return new Address(id, position, each.street(), each.city(), each.region(), each.postcode(), each.country());
    }

    static Stream<Custom> custom(UUID id, ContactSource source) {
        Function<CustomValue, Custom> row =
                value -> new Custom(id, value.fieldId(), value.text(), value.number(), value.date(), value.tick());
        return source.facts().custom().stream().map(row);
    }

    static Stream<Token> tokens(UUID id, ContactSource source) {
        return ContactTokens.of(source.facts()).stream().map(token -> new Token(token, id));
    }

    static Stream<Token> matchKeys(UUID id, ContactSource source) {
        return ContactMatching.keys(source.facts()).stream().map(key -> new Token(key, id));
    }

    static Stream<Owner> owners(UUID id, ContactSource source) {
        return source.ownerIds().stream().distinct().map(user -> new Owner(id, user));
    }

    static Stream<Note> notes(UUID id, ContactSource source) {
        return source.notes().stream()
                .map(note -> new Note(Ids.next(), id, note.at(), note.authorId(), note.text(), note.id()));
    }
}
