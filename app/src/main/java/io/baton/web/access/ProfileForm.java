package io.baton.web.access;

import io.baton.access.UserView;
import org.jspecify.annotations.Nullable;

/** What of the own profile can be changed. */
public record ProfileForm(
        @Nullable String name,
        @Nullable String locale,
        @Nullable String zone) {

    static ProfileForm of(UserView user) {
        return new ProfileForm(user.name(), user.locale(), user.zone());
    }
}
