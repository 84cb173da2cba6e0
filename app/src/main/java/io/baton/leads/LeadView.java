package io.baton.leads;

import io.baton.platform.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead, whole.
 *
 * @param version grows with every edit of its facts
 * @param facts what was said of it; custom values of fields that are retired, or not asked for in its group and office,
 *     are not among them
 * @param office which holds it
 * @param sendingOffice from which it was sent to that office, or null when it stems from there
 * @param holder the user who holds it or held it last, or null
 * @param createdBy the user who brought it in, or null when no user did
 * @param revokeOn until when it must be answered, or null
 * @param expired whether that time is over and nobody has decided yet what becomes of it
 * @param frozen whether its facts are read-only because somebody accepted it
 */
public record LeadView(
        UUID id,
        long number,
        int version,
        String displayName,
        LeadDraft facts,
        Named group,
        @Nullable Named campaign,
        Stage stage,
        @Nullable CloseOutcome closeOutcome,
        @Nullable Named status,
        Named office,
        Named originOffice,
        @Nullable Named sendingOffice,
        @Nullable Named holder,
        @Nullable Named createdBy,
        Channel channel,
        Instant createdAt,
        Instant receivedAt,
        Instant stageSince,
        @Nullable Instant revokeOn,
        boolean expired,
        boolean frozen,
        @Nullable UUID contactId,
        boolean active) {

    public UUID groupId() {
        return group.id();
    }

    /** What decides who sees it, and which commands it admits. */
    public LeadStanding standing() {
        return new LeadStanding(
                stage,
                office.id(),
                holder == null ? null : holder.id(),
                originOffice.id(),
                sendingOffice == null ? null : sendingOffice.id(),
                closeOutcome);
    }

    /** Whether its facts can be changed: not once it was accepted, nor when it is closed. */
    public boolean editable() {
        return !frozen && stage != Stage.CLOSED;
    }
}
