package io.baton.web.tasks;

import io.baton.access.ActingUser;
import io.baton.shared.Slice;
import io.baton.tasks.TaskSubject;
import io.baton.tasks.TaskTab;
import io.baton.tasks.TaskView;
import io.baton.tasks.Tasks;
import io.baton.web.FormProblems;
import io.baton.web.LocalPaths;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the pages of tasks. In the snapshot that is open. */
@Component
class TaskPageReader {

    private final Tasks tasks;

    TaskPageReader(Tasks tasks) {
        this.tasks = tasks;
    }

    /** @param asked the part of the tasks, or null for the first with something to do */
    TaskListView list(
            ActingUser user, @Nullable TaskTab asked, @Nullable String cursor, @Nullable UUID done, int limit) {
        Map<TaskTab, Integer> counts = tasks.counts(user);
        TaskTab tab = asked == null ? first(counts) : asked;
        String after = cursor == null || cursor.isEmpty() ? null : cursor;
        Slice<TaskView> found = tasks.list(user, tab, after, limit);
        String path = TaskPages.LIST + "?tab=" + tab;
        return new TaskListView(
                tab,
                Stream.of(TaskTab.values())
                        .filter(each -> each != TaskTab.GIVEN
                                || each == tab
                                || tasks.givesToOthers(user)
                                || counts.getOrDefault(each, 0) > 0)
                        .map(each ->
                                new TaskListView.Tab(each, TaskPages.capped(counts.getOrDefault(each, 0)), each == tab))
                        .toList(),
                found.items(),
                done == null
                        ? null
                        : tasks.find(user, done).filter(task -> !task.open()).orElse(null),
                tasks.givesToOthers(user),
                tasks.countLeftBehind(user),
                after == null ? null : path,
                found.nextCursor() == null ? null : path + "&cursor=" + found.nextCursor());
    }

    private static TaskTab first(Map<TaskTab, Integer> counts) {
        return Stream.of(TaskTab.OVERDUE, TaskTab.TODAY, TaskTab.COMING)
                .filter(tab -> counts.getOrDefault(tab, 0) > 0)
                .findFirst()
                .orElse(TaskTab.TODAY);
    }

    TaskPageView blank(ActingUser user, TaskForm form, @Nullable UUID after) {
        Optional<TaskView> before = after == null ? Optional.empty() : tasks.find(user, after);
        LocalDate today = tasks.today(user);
        TaskForm filled = before.map(task -> TaskForm.of(task, form.from()).again(today.plusDays(1)))
                .orElseGet(() -> form.on(today));
        return typed(user, filled, FormProblems.NONE);
    }

    TaskPageView typed(ActingUser user, TaskForm form, FormProblems problems) {
        TaskSubject subject = form.subject();
        String about = subject == null ? null : tasks.nameOf(user, subject).orElse(null);
        return new TaskPageView(
                null,
                true,
                form,
                problems,
                tasks.listAssignees(user),
                about,
                LocalPaths.localOr(form.from(), TaskPages.LIST));
    }

    TaskPageView read(ActingUser user, UUID id, @Nullable String from) {
        return typed(user, id, TaskForm.of(tasks.get(user, id), from), FormProblems.NONE);
    }

    TaskPageView typed(ActingUser user, UUID id, TaskForm form, FormProblems problems) {
        TaskView task = tasks.get(user, id);
        return new TaskPageView(
                task,
                tasks.mayChange(user, id),
                form,
                problems,
                tasks.listAssignees(user),
                task.subjectName(),
                LocalPaths.localOr(form.from(), TaskPages.LIST));
    }
}
