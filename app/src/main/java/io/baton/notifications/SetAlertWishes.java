package io.baton.notifications;

import io.baton.platform.Command;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says as a whole what one chooses to be alerted of, or what an office's default is. Topics that are not named follow
 * the office, or the office above. Answers what holds then.
 *
 * @param officeId the office whose default it is, or null for the actor's own choice
 */
public record SetAlertWishes(@Nullable UUID officeId, Map<AlertTopic, Boolean> chosen)
        implements Command<SetAlertWishes.Outcome> {

    /** What holds then. */
    public record Outcome(List<AlertWish> wishes) {}
}
