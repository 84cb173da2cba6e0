package io.baton.api.bulk;

import io.baton.api.lists.SelectionJson;
import io.baton.bulk.BulkTask;
import io.baton.leads.CloseOutcome;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command over all leads of a list, with what the command needs beside the leads, named as in its own route.
 *
 * @param selection which leads; or
 * @param filterId the saved filter that selects them
 * @param userId whom leads are forwarded to
 * @param officeId the office leads are forwarded to
 * @param text the note that is written on each of them
 */
record BulkWorkBody(
        BulkTask.@Nullable Kind command,
        @Nullable SelectionJson selection,
        @Nullable UUID filterId,
        @Nullable List<UUID> userIds,
        @Nullable UUID userId,
        @Nullable List<UUID> officeIds,
        @Nullable UUID officeId,
        @Nullable UUID campaignId,
        @Nullable UUID groupId,
        @Nullable UUID statusId,
        @Nullable CloseOutcome outcome,
        @Nullable String reason,
        @Nullable String text,
        @Nullable Boolean confirmed) {

    BulkTask toTask() {
        return switch (required("command", command)) {
            case ASSIGN -> new BulkTask.Assign(required("userIds", userIds), Boolean.TRUE.equals(confirmed));
            case AUTO_ASSIGN -> new BulkTask.AutoAssign();
            case DISPATCH -> new BulkTask.Dispatch(required("officeIds", officeIds));
            case RECALL -> new BulkTask.Recall();
            case FORWARD -> new BulkTask.Forward(officeId, userId);
            case REVOKE -> new BulkTask.Revoke();
            case REJECT -> new BulkTask.Reject(reason);
            case REJECT_FROM_OFFICE -> new BulkTask.RejectFromOffice(required("reason", reason));
            case CAMPAIGN -> new BulkTask.PutIntoCampaign(campaignId);
            case GROUP -> new BulkTask.PutIntoGroup(required("groupId", groupId));
            case NOTE -> new BulkTask.WriteNote(required("text", text));
            case STATUS -> new BulkTask.GiveStatus(required("statusId", statusId));
            case CLOSE -> new BulkTask.Close(required("outcome", outcome), reason);
            case REOPEN -> new BulkTask.Reopen();
            case VALIDATE -> new BulkTask.Validate(outcome);
        };
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInputException(FieldProblem.required(field));
        }
        return value;
    }
}
