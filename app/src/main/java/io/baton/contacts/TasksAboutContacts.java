package io.baton.contacts;

import io.baton.access.ActingUser;
import io.baton.tasks.SubjectKind;
import io.baton.tasks.TaskSubjects;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tasks can be about contacts: they are seen with them. */
@Component
class TasksAboutContacts implements TaskSubjects {

    private final Contacts contacts;

    TasksAboutContacts(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.CONTACT;
    }

    @Override
    public Map<UUID, String> namesOf(ActingUser user, Collection<UUID> ids) {
        return contacts.namesOf(user, ids);
    }
}
