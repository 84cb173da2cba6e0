package io.baton.web.tasks;

import io.baton.access.Holder;
import io.baton.tasks.TaskView;
import io.baton.web.FormProblems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a new task, or of one that is there.
 *
 * @param task the one that is there, or null
 * @param mayChange whether the user may
 * @param others to whom the user gives tasks besides oneself
 * @param about what a new one will be about, or null
 * @param from the page to go back to
 */
public record TaskPageView(
        @Nullable TaskView task,
        boolean mayChange,
        TaskForm form,
        FormProblems problems,
        List<Holder> others,
        @Nullable String about,
        String from) {

    /** How long before it is due one can be reminded, in minutes. */
    public static final List<Integer> REMINDERS = List.of(0, 15, 60, 24 * 60, 2 * 24 * 60, 7 * 24 * 60);

    /** Where the form is sent. */
    public String action() {
        return task == null ? TaskPages.LIST : TaskPages.LIST + "/" + task.id();
    }
}
