package io.baton.leads;

import io.baton.access.ActingUser;
import io.baton.tasks.SubjectKind;
import io.baton.tasks.TaskSubjects;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tasks can be about leads: they are seen with them. */
@Component
class TasksAboutLeads implements TaskSubjects {

    private final LeadNameQuery names;

    TasksAboutLeads(LeadNameQuery names) {
        this.names = names;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.LEAD;
    }

    @Override
    public Map<UUID, String> namesOf(ActingUser user, Collection<UUID> ids) {
        return names.namesOf(user, ids);
    }
}
