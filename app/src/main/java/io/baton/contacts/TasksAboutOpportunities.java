package io.baton.contacts;

import io.baton.access.ActingUser;
import io.baton.tasks.SubjectKind;
import io.baton.tasks.TaskSubjects;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tasks can be about opportunities: they are seen with them. */
@Component
class TasksAboutOpportunities implements TaskSubjects {

    private final Opportunities opportunities;

    TasksAboutOpportunities(Opportunities opportunities) {
        this.opportunities = opportunities;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.OPPORTUNITY;
    }

    @Override
    public Map<UUID, String> namesOf(ActingUser user, Collection<UUID> ids) {
        return opportunities.titlesOf(user, ids);
    }
}
