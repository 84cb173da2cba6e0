package io.baton.assignment;

import io.baton.tasks.TaskPriority;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What follows when a lead of a campaign is accepted.
 *
 * @param id null while it is only asked for
 * @param title of the task or the opportunity
 * @param dueDays how many days after the acceptance a task is due; 0 on the same day
 * @param priority of a task
 * @param templateId of a letter
 */
public record CampaignAction(
        @Nullable UUID id,
        ActionKind kind,
        @Nullable String title,
        @Nullable Integer dueDays,
        @Nullable TaskPriority priority,
        @Nullable UUID templateId) {

    /** A task that is asked for. */
    public static CampaignAction task(
            @Nullable String title, @Nullable Integer dueDays, @Nullable TaskPriority priority) {
        return new CampaignAction(null, ActionKind.TASK, title, dueDays, priority, null);
    }

    /** A letter that is asked for. */
    public static CampaignAction letter(@Nullable UUID templateId) {
        return new CampaignAction(null, ActionKind.LETTER, null, null, null, templateId);
    }

    /** An opportunity that is asked for. */
    public static CampaignAction opportunity(@Nullable String title) {
        return new CampaignAction(null, ActionKind.OPPORTUNITY, title, null, null, null);
    }

    /** The same as one that is only asked for. */
    CampaignAction plain() {
        return new CampaignAction(null, kind, title, dueDays, priority, templateId);
    }

    CampaignAction withId(UUID newId) {
        return new CampaignAction(newId, kind, title, dueDays, priority, templateId);
    }
}
