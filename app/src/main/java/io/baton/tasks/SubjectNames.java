package io.baton.tasks;

import io.baton.access.ActingUser;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What tasks are about, as a user may see it: one look a kind, however many tasks. */
@Component
class SubjectNames {

    private final Map<SubjectKind, TaskSubjects> subjects = new EnumMap<>(SubjectKind.class);

    SubjectNames(List<TaskSubjects> all) {
        all.forEach(each -> subjects.put(each.kind(), each));
    }

    boolean sees(ActingUser user, TaskSubject subject) {
        return namesOf(user, List.of(subject)).containsKey(subject);
    }

    /** The names of those the user sees. */
    Map<TaskSubject, String> namesOf(ActingUser user, Collection<TaskSubject> asked) {
        Map<SubjectKind, Set<UUID>> ids = asked.stream()
                .collect(Collectors.groupingBy(
                        TaskSubject::kind, Collectors.mapping(TaskSubject::id, Collectors.toSet())));
        Map<TaskSubject, String> names = new HashMap<>();
        ids.forEach((kind, of) -> {
            TaskSubjects known = subjects.get(kind);
            if (known != null) {
                known.namesOf(user, of).forEach((id, name) -> names.put(new TaskSubject(kind, id), name));
            }
        });
        return names;
    }
}
