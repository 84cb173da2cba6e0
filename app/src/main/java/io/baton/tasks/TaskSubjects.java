package io.baton.tasks;

import io.baton.access.ActingUser;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Says what the things of one kind are called, to those who see them. Each module whose things tasks can be about
 * brings a bean of this type; tasks need not know it.
 */
public interface TaskSubjects {

    SubjectKind kind();

    /** The names of those of these things that the user sees. In the transaction or snapshot that is open. */
    Map<UUID, String> namesOf(ActingUser user, Collection<UUID> ids);
}
