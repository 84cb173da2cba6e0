package io.baton.api.leads;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.baton.leads.Consent;
import io.baton.leads.ContactPoint;
import io.baton.leads.LeadDraft;
import io.baton.leads.LeadType;
import io.baton.leads.PostalAddress;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead as it is sent. What is absent or null is not given.
 *
 * @param type CONTACT unless something else is sent
 * @param groupId the lead group; the general one unless something else is sent
 * @param officeId the office that will hold it; that of the caller unless something else is sent
 * @param custom values of custom fields by their keys
 */
record LeadBody(
        @Nullable LeadType type,
        @Nullable String lastName,
        @Nullable String firstName,
        @Nullable String greeting,
        @Nullable String businessName,
        @Nullable String company,
        @Nullable String occupation,
        @Nullable String jobTitle,
        @Nullable String source,
        @Nullable LocalDate birthDate,
        @Nullable String tobaccoUse,
        @Nullable List<@Nullable Point> emails,
        @Nullable List<@Nullable Point> phones,
        @Nullable List<@Nullable Address> addresses,
        @Nullable String web,
        @Nullable Map<String, @Nullable Object> custom,
        @Nullable UUID campaignId,
        @Nullable UUID groupId,
        @Nullable UUID officeId,
        @Nullable ConsentBody consent) {

    /** An e-mail or a phone: just the text, or {@code {value, label}}. */
    @Schema(types = {"string", "object"})
    record Point(@Nullable String value, @Nullable String label) {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        Point {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Point of(String value) {
            return new Point(value, null);
        }
    }

    record Address(
            @Nullable String street,
            @Nullable String city,
            @Nullable String region,
            @Nullable String postcode,
            @Nullable String country) {}

    record ConsentBody(
            @Nullable Boolean given,
            @Nullable String text,
            @Nullable String version,
            @Nullable Instant at) {}

    /** The facts it gives. Throws where something in a list is null. */
    LeadDraft toDraft() {
        List<FieldProblem> problems = new ArrayList<>();
        List<Point> sentEmails = withoutNull("emails", emails, problems);
        List<Point> sentPhones = withoutNull("phones", phones, problems);
        List<Address> sentAddresses = withoutNull("addresses", addresses, problems);
        Consent given = consent(problems);
        InvalidInputException.throwIfAny(problems);
        return new LeadDraft(
                Objects.requireNonNullElse(type, LeadType.CONTACT),
                lastName,
                firstName,
                greeting,
                businessName,
                company,
                occupation,
                jobTitle,
                source,
                birthDate,
                tobaccoUse,
                sentEmails.stream().map(LeadBody::point).toList(),
                sentPhones.stream().map(LeadBody::point).toList(),
                sentAddresses.stream().map(LeadBody::address).toList(),
                web,
                given(custom),
                campaignId,
                given);
    }

    /** What a lead says, as it would have been sent. */
    static LeadBody of(LeadDraft facts) {
        Consent consent = facts.consent();
        return new LeadBody(
                facts.type(),
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
                facts.emails().stream().<@Nullable Point>map(LeadBody::point).toList(),
                facts.phones().stream().<@Nullable Point>map(LeadBody::point).toList(),
                facts.addresses().stream()
                        .<@Nullable Address>map(LeadBody::address)
                        .toList(),
                facts.web(),
                new HashMap<>(facts.custom()),
                facts.campaignId(),
                null,
                null,
                consent == null
                        ? null
                        : new ConsentBody(consent.given(), consent.text(), consent.version(), consent.at()));
    }

    private @Nullable Consent consent(List<FieldProblem> problems) {
        if (consent == null) {
            return null;
        }
        if (consent.given() == null) {
            problems.add(FieldProblem.required("consent.given"));
            return null;
        }
        return new Consent(consent.given(), consent.text(), consent.version(), consent.at());
    }

    private static <T> List<T> withoutNull(
            String field, @Nullable List<@Nullable T> sent, List<FieldProblem> problems) {
        List<T> there = new ArrayList<>();
        if (sent != null) {
            for (int i = 0; i < sent.size(); i++) {
                T value = sent.get(i);
                if (value == null) {
                    problems.add(FieldProblem.required(field + "[" + i + "]"));
                } else {
                    there.add(value);
                }
            }
        }
        return there;
    }

    private static Map<String, Object> given(@Nullable Map<String, @Nullable Object> values) {
        Map<String, Object> there = new HashMap<>();
        if (values != null) {
            values.forEach((key, value) -> {
                if (value != null) {
                    there.put(key, value);
                }
            });
        }
        return there;
    }

    private static ContactPoint point(Point point) {
        return new ContactPoint(Objects.requireNonNullElse(point.value(), ""), point.label());
    }

    private static Point point(ContactPoint point) {
        return new Point(point.value(), point.label());
    }

    private static PostalAddress address(Address sent) {
        return new PostalAddress(sent.street(), sent.city(), sent.region(), sent.postcode(), sent.country());
    }

    private static Address address(PostalAddress address) {
        return new Address(address.street(), address.city(), address.region(), address.postcode(), address.country());
    }
}
