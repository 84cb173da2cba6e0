package io.baton.webforms;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says of submissions that they are no leads. They can still be released until they are deleted. Needs the right
 * WEB_FORM_MANAGE and sight of the office's leads.
 *
 * <p>Refused: {@code NOT_FOUND}, {@code ALREADY_DECIDED} (it does not wait any more).
 */
@Component
class DiscardSubmissionsHandler implements CommandHandler<DiscardSubmissions, SubmissionsDecided> {

    private final CommandSubmissions submissions;
    private final SubmissionTable table;

    DiscardSubmissionsHandler(CommandSubmissions submissions, SubmissionTable table) {
        this.submissions = submissions;
        this.table = table;
    }

    @Override
    public Class<DiscardSubmissions> commandType() {
        return DiscardSubmissions.class;
    }

    @Override
    public SubmissionsDecided handle(DiscardSubmissions command, Actor actor) {
        Map<UUID, SubmissionView> known = submissions.lock(actor, command.submissionIds());
        List<UUID> waiting = known.values().stream()
                .filter(each -> each.state() == SubmissionState.QUARANTINED)
                .map(SubmissionView::id)
                .toList();
        if (!waiting.isEmpty()) {
            table.discard(actor, waiting);
        }
        return new SubmissionsDecided(command.submissionIds().stream()
                .map(id -> result(id, known.get(id)))
                .toList());
    }

    private static SubmissionsDecided.Result result(UUID id, @Nullable SubmissionView submission) {
        if (submission == null) {
            return SubmissionsDecided.Result.refused(id, CommandSubmissions.NOT_FOUND);
        }
        return submission.state() == SubmissionState.QUARANTINED
                ? new SubmissionsDecided.Result(id, SubmissionState.DISCARDED, null, null)
                : SubmissionsDecided.Result.refused(id, CommandSubmissions.ALREADY_DECIDED);
    }
}
