package io.baton.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert as its reader sees it now.
 *
 * @param actorName who did it, or null where nobody did
 * @param officeId the office that has the leads, where it is one
 * @param formId the web form they came by, or null
 * @param importId the import that brought them, or null
 * @param taskId the task it tells of, or null where it tells of leads
 * @param taskTitle what that is called, where the reader still has it
 * @param taskCount of how many tasks it tells where it names none of them; else null
 * @param opportunityId the opportunity it tells of, or null
 * @param opportunityTitle what that is called, while it is the reader's
 * @param opportunityCount of how many opportunities it tells where it names none of them; else null
 * @param leadCount of how many leads it tells
 * @param leads the first of them that the reader still sees; none of an import
 * @param toldAt when it told of something last
 * @param openedAt null while it is highlighted
 */
public record AlertView(
        UUID id,
        AlertKind kind,
        @Nullable UUID actorId,
        @Nullable String actorName,
        @Nullable UUID officeId,
        @Nullable String officeName,
        @Nullable UUID formId,
        @Nullable String formName,
        @Nullable UUID importId,
        @Nullable UUID taskId,
        @Nullable String taskTitle,
        @Nullable Integer taskCount,
        @Nullable UUID opportunityId,
        @Nullable String opportunityTitle,
        @Nullable Integer opportunityCount,
        int leadCount,
        List<AlertLead> leads,
        Instant toldAt,
        @Nullable Instant openedAt) {

    /** What the task or opportunity it tells of is called, while the reader has it. */
    public @Nullable String workTitle() {
        return taskTitle == null ? opportunityTitle : taskTitle;
    }

    /** Of how many tasks or opportunities it tells where it names none of them. */
    public @Nullable Integer workCount() {
        return taskCount == null ? opportunityCount : taskCount;
    }

    /** Whether anything of it can still be opened. */
    public boolean leadsSomewhere() {
        return importId != null
                || workTitle() != null
                || workCount() != null
                || !leads.isEmpty()
                || leadCount > AlertQuery.NAMED;
    }
}
