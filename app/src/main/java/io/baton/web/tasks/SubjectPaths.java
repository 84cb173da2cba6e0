package io.baton.web.tasks;

import io.baton.tasks.TaskSubject;

/** Where the things that tasks are about have their pages. */
public final class SubjectPaths {

    private SubjectPaths() {}

    public static String of(TaskSubject subject) {
        return switch (subject.kind()) {
            case LEAD -> "/leads/" + subject.id();
            case CONTACT -> "/contacts/" + subject.id();
            case OPPORTUNITY -> "/opportunities/" + subject.id();
        };
    }
}
