package io.baton.web.tasks;

import io.baton.tasks.TaskTab;
import io.baton.tasks.TaskView;
import io.baton.tasks.Tasks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the user's tasks.
 *
 * @param done the one that was just completed, or null
 * @param handsOver whether the user hands tasks of others over
 * @param leftBehind how many tasks people still have who are deactivated, counted no further than
 *     {@link Tasks#COUNT_TO}
 */
public record TaskListView(
        TaskTab tab,
        List<Tab> tabs,
        List<TaskView> tasks,
        @Nullable TaskView done,
        boolean handsOver,
        int leftBehind,
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
