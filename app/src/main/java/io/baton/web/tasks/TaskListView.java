package io.baton.web.tasks;

import io.baton.tasks.TaskTab;
import io.baton.tasks.TaskView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the user's tasks.
 *
 * @param done the one that was just completed, or null
 */
public record TaskListView(
        TaskTab tab,
        List<Tab> tabs,
        List<TaskView> tasks,
        @Nullable TaskView done,
        @Nullable String firstPath,
        @Nullable String nextPath) {

    /** A part of the tasks, and how many are in it. */
    public record Tab(TaskTab tab, String count, boolean current) {

        public String href() {
            return TaskPages.LIST + "?tab=" + tab;
        }
    }

    /** This list, to come back to. */
    public String path() {
        return TaskPages.LIST + "?tab=" + tab;
    }
}
