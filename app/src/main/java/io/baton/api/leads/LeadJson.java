package io.baton.api.leads;

import io.baton.leads.CloseOutcome;
import io.baton.leads.Consent;
import io.baton.leads.ContactPoint;
import io.baton.leads.LeadDraft;
import io.baton.leads.LeadType;
import io.baton.leads.LeadView;
import io.baton.leads.LinkedLead;
import io.baton.leads.Named;
import io.baton.leads.PostalAddress;
import io.baton.leads.Stage;
import io.baton.platform.Channel;
import io.baton.shared.MatchReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead as it is answered: every key is always there.
 *
 * @param emails with the form each is compared in, null where it is no address
 * @param phones with the form each is dialled in, null where it is no number
 * @param status the name of its status
 * @param productId null: what partners receive is not part of it yet
 * @param contactExists whether it belongs to a contact, by acceptance or by record match
 * @param contactId its contact, once it is accepted
 * @param duplicateOf the earlier lead that it seems to repeat, where the caller sees that
 */
public record LeadJson(
        UUID id,
        long number,
        int version,
        LeadType type,
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
        List<ContactPoint> emails,
        List<ContactPoint> phones,
        List<PostalAddress> addresses,
        @Nullable String web,
        Map<String, Object> custom,
        @Nullable Consent consent,
        UUID groupId,
        @Nullable UUID productId,
        @Nullable UUID campaignId,
        Stage stage,
        @Nullable CloseOutcome closeOutcome,
        @Nullable String status,
        Named office,
        Named originOffice,
        @Nullable Named sendingOffice,
        @Nullable Assignee assignee,
        @Nullable Instant revokeOn,
        boolean expired,
        boolean contactExists,
        @Nullable UUID contactId,
        @Nullable UUID copyOf,
        @Nullable DuplicateOf duplicateOf,
        boolean active,
        Instant createdAt,
        @Nullable Named createdBy,
        Channel channel) {

    /** Who holds it. */
    public record Assignee(String kind, UUID id, String name) {}

    /**
     * A lead of the same person or firm that was there before.
     *
     * @param reason null where only somebody who merged them says so
     * @param merged whether this lead was merged into it
     */
    public record DuplicateOf(
            UUID id, long number, @Nullable MatchReason reason, boolean merged) {}

    static LeadJson of(LeadView lead, boolean contactExists, @Nullable LinkedLead original) {
        LeadDraft facts = lead.facts();
        SortedMap<String, Object> custom = new TreeMap<>(facts.custom());
        return new LeadJson(
                lead.id(),
                lead.number(),
                lead.version(),
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
                facts.emails(),
                facts.phones(),
                facts.addresses(),
                facts.web(),
                custom,
                facts.consent(),
                lead.groupId(),
                null,
                facts.campaignId(),
                lead.stage(),
                lead.closeOutcome(),
                lead.status() == null ? null : lead.status().name(),
                lead.office(),
                lead.originOffice(),
                lead.sendingOffice(),
                assignee(lead.holder()),
                lead.revokeOn(),
                lead.expired(),
                contactExists,
                lead.contactId(),
                null,
                duplicateOf(original),
                lead.active(),
                lead.createdAt(),
                lead.createdBy(),
                lead.channel());
    }

    private static @Nullable DuplicateOf duplicateOf(@Nullable LinkedLead original) {
        return original == null
                ? null
                : new DuplicateOf(original.id(), original.number(), original.reason(), original.merged());
    }

    private static @Nullable Assignee assignee(@Nullable Named holder) {
        return holder == null ? null : new Assignee("USER", holder.id(), holder.name());
    }
}
