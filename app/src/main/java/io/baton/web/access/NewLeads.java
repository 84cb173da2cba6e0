package io.baton.web.access;

import io.baton.access.SignInNews;
import io.baton.access.Users;
import io.baton.assignment.Assignments;
import io.baton.assignment.OpenLead;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is told of at sign-in. */
@Component
class NewLeads {

    private final Users users;
    private final Assignments assignments;

    NewLeads(Users users, Assignments assignments) {
        this.users = users;
        this.assignments = assignments;
    }

    /**
     * The unanswered leads a user was given since last time; none where the user does not want to be told, or may hold
     * none any more.
     */
    List<OpenLead> of(UUID organisationId, UUID userId) {
        if (!users.get(organisationId, userId).mayHoldLeads()) {
            return List.of();
        }
        SignInNews news = users.signInNews(organisationId, userId);
        return news.wanted() ? assignments.listOfferedSince(organisationId, userId, news.since()) : List.of();
    }
}
