package io.baton.web.tasks;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.tasks.Tasks;
import io.baton.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The tasks in the navigation, with how many are overdue or due today. */
@Component
class TaskNavigation implements NavigationSource {

    private static final int POSITION = 150;

    private final Tasks tasks;

    TaskNavigation(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<Entry> entriesFor(ActingUser user) {
        if (!user.may(Right.LEAD_FOLLOW_UP)) {
            return List.of();
        }
        int waiting = tasks.countWaiting(user);
        return List.of(new Entry(
                POSITION, "tasks", TaskPages.LIST, "checkbox", waiting == 0 ? null : TaskPages.capped(waiting)));
    }
}
