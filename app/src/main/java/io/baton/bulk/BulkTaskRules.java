package io.baton.bulk;

import io.baton.assignment.ValidateLeads;
import io.baton.leads.AddNotes;
import io.baton.shared.FieldProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a task needs before it can be begun. Whether what it names is there, its command decides. */
final class BulkTaskRules {

    private static final int MOST_RECIPIENTS = 1000;
    private static final int LONGEST_REASON = 1000;

    private BulkTaskRules() {}

    static List<FieldProblem> check(BulkTask task) {
        List<FieldProblem> problems = new ArrayList<>();
        switch (task) {
            case BulkTask.Assign assign -> recipients("userIds", assign.userIds(), problems);
            case BulkTask.Dispatch dispatch -> recipients("officeIds", dispatch.officeIds(), problems);
            case BulkTask.Forward forward -> {
                if ((forward.officeId() == null) == (forward.userId() == null)) {
                    problems.add(new FieldProblem("officeId", "ONE_OF", "name either an office or a user"));
                }
            }
            case BulkTask.RejectFromOffice reject -> {
                if (reject.reason().isBlank()) {
                    problems.add(FieldProblem.required("reason"));
                }
                length(reject.reason(), problems);
            }
            case BulkTask.WriteNote note -> {
                if (note.text().isBlank()) {
                    problems.add(FieldProblem.required("text"));
                } else if (note.text().length() > AddNotes.LONGEST_TEXT) {
                    problems.add(FieldProblem.tooLong("text", AddNotes.LONGEST_TEXT));
                }
            }
            case BulkTask.Reject reject -> length(reject.reason(), problems);
            case BulkTask.Close close -> length(close.reason(), problems);
            case BulkTask.Validate validate -> {
                if (validate.outcome() != null && !ValidateLeads.OUTCOMES.contains(validate.outcome())) {
                    problems.add(ValidateLeads.unknownOutcome());
                }
            }
            case BulkTask.AutoAssign all -> {}
            case BulkTask.Recall all -> {}
            case BulkTask.Revoke all -> {}
            case BulkTask.PutIntoCampaign all -> {}
            case BulkTask.PutIntoGroup all -> {}
            case BulkTask.GiveStatus all -> {}
            case BulkTask.Reopen all -> {}
        }
        return problems;
    }

    private static void recipients(String field, List<UUID> ids, List<FieldProblem> problems) {
        if (ids.isEmpty() || ids.stream().anyMatch(Objects::isNull)) {
            problems.add(FieldProblem.required(field));
        } else if (ids.size() > MOST_RECIPIENTS) {
            problems.add(new FieldProblem(field, "TOO_MANY", "must name at most " + MOST_RECIPIENTS));
        } else if (new HashSet<>(ids).size() < ids.size()) {
            problems.add(new FieldProblem(field, "REPEATED", "must name each once"));
        }
    }

    private static void length(@Nullable String reason, List<FieldProblem> problems) {
        if (reason != null && reason.length() > LONGEST_REASON) {
            problems.add(FieldProblem.tooLong("reason", LONGEST_REASON));
        }
    }
}
