package io.baton.access;

import io.baton.platform.NotFoundException;
import io.baton.shared.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Front door: the users of an organisation. Reads only, in the transaction that is open. */
@Component
public class Users {

    private final UserQuery query;

    Users(UserQuery query) {
        this.query = query;
    }

    public UserView get(UUID organisationId, UUID userId) {
        return find(organisationId, userId).orElseThrow(() -> new NotFoundException("no such user"));
    }

    /** The user, active or not. */
    public Optional<UserView> find(UUID organisationId, UUID userId) {
        return query.find(organisationId, userId);
    }

    /** What the user wants to be told at sign-in. */
    public SignInNews signInNews(UUID organisationId, UUID userId) {
        return query.signInNews(organisationId, userId);
    }

    public List<UserView> listByIds(UUID organisationId, Collection<UUID> userIds) {
        return query.listByIds(organisationId, userIds);
    }

    /** Active users by their e-mail addresses, in lower case; addresses of nobody are left out. */
    public Map<String, UUID> findActive(UUID organisationId, Collection<String> emails) {
        return emails.isEmpty() ? Map.of() : query.findActive(organisationId, emails);
    }

    /** A stretch of the users, by name. */
    public Slice<UserView> list(UUID organisationId, UserFilter filter, @Nullable String cursor, int limit) {
        return query.list(organisationId, filter, NameCursor.read(cursor), limit);
    }
}
