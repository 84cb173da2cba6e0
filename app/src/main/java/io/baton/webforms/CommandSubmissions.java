package io.baton.webforms;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotFoundException;
import io.baton.shared.FieldProblem;
import io.baton.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The submissions a command is about, held in the order of their ids; those the user may not know are not there. */
@Component
class CommandSubmissions {

    static final int MOST = 1000;

    static final Refusal NOT_FOUND = new Refusal("NOT_FOUND", "there is no such submission");
    static final Refusal ALREADY_DECIDED = new Refusal("ALREADY_DECIDED", "somebody has decided about it");

    private final ActingUsers users;
    private final SubmissionTable table;

    CommandSubmissions(ActingUsers users, SubmissionTable table) {
        this.users = users;
        this.table = table;
    }

    /** Those that are there, by their ids in the order given. */
    Map<UUID, SubmissionView> lock(Actor actor, List<UUID> ids) {
        if (ids.isEmpty()) {
            throw new InvalidInputException(FieldProblem.required("submissionIds"));
        }
        if (ids.size() > MOST) {
            throw new InvalidInputException(
                    new FieldProblem("submissionIds", "TOO_MANY", "must have at most " + MOST + " entries"));
        }
        ActingUser user = users.get(actor, Right.WEB_FORM_MANAGE);
        Map<UUID, SubmissionView> found = table.listLocked(actor.organisationId(), ids).stream()
                .filter(each -> FormAccess.decides(user, each.officeId()))
                .collect(Collectors.toMap(SubmissionView::id, Function.identity()));
        if (found.isEmpty()) {
            throw new NotFoundException("there is no such submission");
        }
        Map<UUID, SubmissionView> inOrder = new LinkedHashMap<>();
        for (UUID id : ids) {
            SubmissionView submission = found.get(id);
            if (submission != null) {
                inOrder.put(id, submission);
            }
        }
        return inOrder;
    }
}
