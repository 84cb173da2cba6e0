package io.baton.tasks;

import io.baton.access.ActingUser;
import io.baton.access.Holder;
import io.baton.access.Holders;
import io.baton.access.PersonWithWork;
import io.baton.access.Right;
import io.baton.platform.NotFoundException;
import io.baton.shared.Slice;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Front door: tasks. Reads and writes in the transaction or snapshot that is open. */
@Component
public class Tasks {

    /** Counted no further: beyond 999 nobody wants to know. */
    public static final int COUNT_TO = 1000;

    private static final int MOST_ABOUT = 100;

    private final TaskQuery query;
    private final TaskTable table;
    private final TaskMovingTable moving;
    private final SubjectNames subjects;
    private final Holders holders;

    Tasks(TaskQuery query, TaskTable table, TaskMovingTable moving, SubjectNames subjects, Holders holders) {
        this.query = query;
        this.table = table;
        this.moving = moving;
        this.subjects = subjects;
        this.holders = holders;
    }

    /**
     * A stretch of the user's own tasks, or of those given to others.
     *
     * @param tab which of them; null for all that are open
     */
    public Slice<TaskView> list(ActingUser user, @Nullable TaskTab tab, @Nullable String cursor, int limit) {
        Slice<TaskView> found = query.list(
                user.organisationId(), user.id(), tab, query.today(user.zone()), TaskCursor.read(cursor), limit);
        return new Slice<>(named(user, found.items()), found.nextCursor());
    }

    /** How many tasks each part has: exact up to 999, and 1000 for more. */
    public Map<TaskTab, Integer> counts(ActingUser user) {
        TaskQuery.Today today = query.today(user.zone());
        Map<TaskTab, Integer> counts = new EnumMap<>(TaskTab.class);
        for (TaskTab tab : TaskTab.values()) {
            counts.put(tab, query.count(user.organisationId(), user.id(), tab, today, COUNT_TO));
        }
        return counts;
    }

    /** How many of the user's tasks are overdue or due today: exact up to 999, and 1000 for more. */
    public int countWaiting(ActingUser user) {
        return query.countWaiting(user.organisationId(), user.id(), query.today(user.zone()), COUNT_TO);
    }

    /** What the tasks about something say that the user sees: open ones by when they are due, or the latest done. */
    public List<TaskView> listAbout(ActingUser user, TaskSubject subject, boolean open) {
        if (!subjects.sees(user, subject)) {
            throw new NotFoundException("there is no such thing");
        }
        return named(user, query.listAbout(user.organisationId(), subject, open, MOST_ABOUT));
    }

    /** A task the user has, gave, or sees because its subject is seen. Throws where there is none. */
    public TaskView get(ActingUser user, UUID taskId) {
        return find(user, taskId).orElseThrow(() -> new NotFoundException("there is no such task"));
    }

    /** The same, where there is one. */
    public Optional<TaskView> find(ActingUser user, UUID taskId) {
        return query.find(user.organisationId(), taskId)
                .filter(stored -> TaskRules.mayChange(user, stored)
                        || subjects.namesOf(user, about(List.of(stored.view()))).size() == 1)
                .map(stored -> named(user, List.of(stored.view())).getFirst());
    }

    /** What something is called that a task can be about, where the user sees it. */
    public Optional<String> nameOf(ActingUser user, TaskSubject subject) {
        return Optional.ofNullable(subjects.namesOf(user, List.of(subject)).get(subject));
    }

    /** Whether this user may change the task. */
    public boolean mayChange(ActingUser user, UUID taskId) {
        return query.find(user.organisationId(), taskId)
                .filter(stored -> TaskRules.mayChange(user, stored))
                .isPresent();
    }

    /** Whether the user gives tasks to others. */
    public boolean givesToOthers(ActingUser user) {
        return user.may(Right.LEAD_ASSIGN) && user.may(Right.LEAD_VIEW_OFFICE);
    }

    /** To whom the user gives tasks besides oneself, among the people of the offices seen, by name. */
    public List<Holder> listAssignees(ActingUser user) {
        return givesToOthers(user)
                ? holders.listActive(user.organisationId(), user.visibleOffices()).stream()
                        .filter(other -> !other.id().equals(user.id()))
                        .toList()
                : List.of();
    }

    /**
     * Who has tasks to do in the offices whose tasks the user gives, by name: those who are deactivated first.
     *
     * @return none where the user gives none to others
     */
    public List<PersonWithWork> listWithTasks(ActingUser user) {
        return givesToOthers(user) ? query.listWithTasks(user.organisationId(), user.visibleOffices()) : List.of();
    }

    /** How many tasks people of these offices still have who are deactivated: exact up to 999, and 1000 for more. */
    public int countLeftBehind(ActingUser user) {
        return givesToOthers(user) ? query.countLeftBehind(user.organisationId(), user.visibleOffices(), COUNT_TO) : 0;
    }

    /** How many tasks somebody has still to do, where the user may hand them over; else none. */
    public int countToHandOver(ActingUser user, UUID userId) {
        Holder from = holders.read(user.organisationId(), List.of(userId)).get(userId);
        return from != null && givesToOthers(user) && user.coordinates(from.officeId())
                ? moving.countOpen(user.organisationId(), userId)
                : 0;
    }

    /** When each of these things is to be got in touch with next; without those nobody means to. */
    public Map<UUID, LocalDate> nextContacts(UUID organisationId, Collection<UUID> subjectIds) {
        return subjectIds.isEmpty() ? Map.of() : query.nextContacts(organisationId, subjectIds);
    }

    /** The day it is where the user is, by the clock that decides. */
    public LocalDate today(ActingUser user) {
        return query.today(user.zone()).day();
    }

    /** Makes tasks that follow from accepting leads; what was made before stays as it is. One statement. */
    public void follow(ActingUser user, List<FollowUpTask> tasks) {
        if (!tasks.isEmpty()) {
            table.insertCaused(user.organisationId(), user.id(), tasks, user.zone());
        }
    }

    /** Has what is still to be done about one lead be about another, because they are one. */
    public void moveToLead(UUID organisationId, UUID fromLeadId, UUID toLeadId) {
        moving.move(organisationId, TaskSubject.lead(fromLeadId), toLeadId);
    }

    private List<TaskView> named(ActingUser user, List<TaskView> tasks) {
        Map<TaskSubject, String> names = subjects.namesOf(user, about(tasks));
        return tasks.stream().map(task -> task.about(name(task, names))).toList();
    }

    private static @Nullable String name(TaskView task, Map<TaskSubject, String> names) {
        TaskSubject subject = task.subject();
        return subject == null ? null : names.get(subject);
    }

    private static List<TaskSubject> about(List<TaskView> tasks) {
        return tasks.stream()
                .map(TaskView::subject)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
