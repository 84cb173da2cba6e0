package io.baton.api.notifications;

import io.baton.notifications.AlertKind;
import io.baton.notifications.AlertTopic;
import io.baton.notifications.AlertView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert.
 *
 * @param topic what one chooses to be alerted of, or not
 * @param actor who did it; null where the clock or a stranger on the web did
 * @param office the office that has the leads, where it is one
 * @param webForm the form they came by
 * @param importId the import that brought them
 * @param task the task it tells of; then it tells of no leads
 * @param taskCount of how many tasks it tells where it names none of them
 * @param opportunity the opportunity it tells of, while it is the caller's
 * @param opportunityCount of how many opportunities it tells where it names none of them
 * @param leadCount of how many leads it tells; all of them: {@code GET /leads?view=ALL&where=alert~is~} and its id
 * @param leads the first of them, at most twenty, that the caller still sees
 * @param toldAt when it told of something last
 * @param openedAt null until it is opened
 */
record AlertJson(
        UUID id,
        AlertKind kind,
        AlertTopic topic,
        @Nullable Named actor,
        @Nullable Named office,
        @Nullable Named webForm,
        @Nullable UUID importId,
        @Nullable Named task,
        @Nullable Integer taskCount,
        @Nullable Named opportunity,
        @Nullable Integer opportunityCount,
        int leadCount,
        List<Named> leads,
        Instant toldAt,
        @Nullable Instant openedAt) {

    /** Something by its id and what it is called. */
    record Named(UUID id, String name) {

        static @Nullable Named of(@Nullable UUID id, @Nullable String name) {
            return id == null || name == null ? null : new Named(id, name);
        }
    }

    static AlertJson of(AlertView alert) {
        return new AlertJson(
                alert.id(),
                alert.kind(),
                alert.kind().topic(),
                Named.of(alert.actorId(), alert.actorName()),
                Named.of(alert.officeId(), alert.officeName()),
                Named.of(alert.formId(), alert.formName()),
                alert.importId(),
                Named.of(alert.taskId(), alert.taskTitle()),
                alert.taskCount(),
                Named.of(alert.opportunityId(), alert.opportunityTitle()),
                alert.opportunityCount(),
                alert.leadCount(),
                alert.leads().stream()
                        .map(lead -> new Named(lead.id(), lead.name()))
                        .toList(),
                alert.toldAt(),
                alert.openedAt());
    }
}
