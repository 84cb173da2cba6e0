package io.baton.tasks;

import io.baton.access.ActingUser;
import io.baton.access.Holder;
import io.baton.access.Holders;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is to do tasks, held so that nobody is deactivated before the task is written. */
@Component
class Assignees {

    private final Holders holders;

    Assignees(Holders holders) {
        this.holders = holders;
    }

    /** @param named null for the acting user */
    Holder lock(ActingUser user, @Nullable UUID named) {
        UUID id = named == null ? user.id() : named;
        Holder found = holders.lock(user.organisationId(), List.of(id)).get(id);
        if (found == null) {
            throw new InvalidInputException(FieldProblem.unknown("assigneeId"));
        }
        return found;
    }
}
