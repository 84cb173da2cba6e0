package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.NotPermittedException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Front door: who is acting. Asked anew in every transaction, so that a change of rights holds at once. */
@Component
public class ActingUsers {

    private final ActingUserQuery query;

    ActingUsers(ActingUserQuery query) {
        this.query = query;
    }

    /** The active user with this id, in the organisation of the open transaction. */
    public Optional<ActingUser> find(UUID organisationId, UUID userId) {
        return query.find(organisationId, userId);
    }

    /** The user behind a command. Throws where that is no active user, or lacks the right. */
    public ActingUser get(Actor actor, Right right) {
        ActingUser user = get(actor);
        user.require(right);
        return user;
    }

    /** The user behind a command. Throws where that is no active user. */
    public ActingUser get(Actor actor) {
        ActingUser user = query.find(actor.organisationId(), actor.person())
                .orElseThrow(() -> new NotPermittedException("the user is not active"));
        Set<String> limit = actor.rightsLimit();
        return limit == null ? user : user.limitedTo(limit);
    }
}
