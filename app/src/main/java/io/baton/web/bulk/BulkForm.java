package io.baton.web.bulk;

import io.baton.bulk.BulkTask;
import io.baton.leads.CloseOutcome;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, as the dialog sends it; bound by Spring. Its fields are called otherwise than those of lists,
 * which stand beside them.
 *
 * @param to where leads are forwarded to: {@code office:} or {@code user:} and an id
 * @param toCampaign the campaign's id, or the word for none, or missing where nothing was chosen
 */
record BulkForm(
        BulkTask.Kind task,
        @Nullable List<UUID> toUser,
        @Nullable List<UUID> toOffice,
        @Nullable String to,
        @Nullable String toCampaign,
        @Nullable UUID toGroup,
        @Nullable UUID toStatus,
        @Nullable CloseOutcome outcome,
        @Nullable String reason,
        @Nullable String note,
        @Nullable Boolean confirmed) {

    private static final String NO_CAMPAIGN = "none";

    /** The dialog as it opens. */
    static BulkForm of(BulkTask.Kind task) {
        return new BulkForm(task, null, null, null, null, null, null, null, null, null, null);
    }

    List<UUID> users() {
        return toUser == null ? behind("user:") : toUser;
    }

    List<UUID> offices() {
        return toOffice == null ? behind("office:") : toOffice;
    }

    private List<UUID> behind(String what) {
        UUID id = to != null && to.startsWith(what) ? id(to.substring(what.length())) : null;
        return id == null ? List.of() : List.of(id);
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The key of what is missing, or null where nothing is. */
    @Nullable
    String missing() {
        return switch (task) {
            case ASSIGN -> users().isEmpty() ? "assign.nobody" : null;
            case DISPATCH -> offices().isEmpty() ? "dispatch.nowhere" : null;
            case FORWARD -> users().size() + offices().size() == 1 ? null : "bulk.forward.nowhere";
            case CAMPAIGN -> NO_CAMPAIGN.equals(toCampaign) || campaign() != null ? null : "campaign.nothing";
            case GROUP -> toGroup == null ? "group.nothing" : null;
            case STATUS -> toStatus == null ? "bulk.status.nothing" : null;
            case CLOSE -> outcome == null ? "close.nothing" : null;
            case REJECT_FROM_OFFICE -> words() == null ? "rejectFromOffice.noReason" : null;
            case NOTE -> note == null || note.isBlank() ? "note.missing" : null;
            case AUTO_ASSIGN, RECALL, REVOKE, REJECT, REOPEN, VALIDATE -> null;
        };
    }

    /** The task. Throws where something is missing. */
    BulkTask toTask() {
        if (missing() != null) {
            throw new IllegalStateException("the form is not whole");
        }
        return switch (task) {
            case ASSIGN -> new BulkTask.Assign(users(), Boolean.TRUE.equals(confirmed));
            case AUTO_ASSIGN -> new BulkTask.AutoAssign();
            case DISPATCH -> new BulkTask.Dispatch(offices());
            case RECALL -> new BulkTask.Recall();
            case FORWARD -> new BulkTask.Forward(first(offices()), first(users()));
            case REVOKE -> new BulkTask.Revoke();
            case REJECT -> new BulkTask.Reject(words());
            case REJECT_FROM_OFFICE -> new BulkTask.RejectFromOffice(given(words()));
            case CAMPAIGN -> new BulkTask.PutIntoCampaign(campaign());
            case GROUP -> new BulkTask.PutIntoGroup(given(toGroup));
            case NOTE -> new BulkTask.WriteNote(given(note).strip());
            case STATUS -> new BulkTask.GiveStatus(given(toStatus));
            case CLOSE -> new BulkTask.Close(given(outcome), words());
            case REOPEN -> new BulkTask.Reopen();
            case VALIDATE -> new BulkTask.Validate(outcome);
        };
    }

    private @Nullable UUID campaign() {
        return toCampaign == null || NO_CAMPAIGN.equals(toCampaign) ? null : id(toCampaign);
    }

    private @Nullable String words() {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }

    private static @Nullable UUID first(List<UUID> ids) {
        return ids.isEmpty() ? null : ids.getFirst();
    }

    private static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
