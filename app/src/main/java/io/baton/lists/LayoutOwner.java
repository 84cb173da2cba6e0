package io.baton.lists;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.platform.NotPermittedException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose layout is chosen: a user's, or an office's. One of the two is null. */
record LayoutOwner(@Nullable UUID userId, @Nullable UUID officeId) {

    /**
     * The acting user, or the office of a coordinator.
     *
     * @throws NotPermittedException where the user sees no leads, or does not coordinate the office
     */
    static LayoutOwner of(ActingUser user, boolean forOffice) {
        if (forOffice) {
            user.require(Right.LEAD_VIEW_OFFICE);
            return new LayoutOwner(null, user.office().id());
        }
        if (!user.may(Right.LEAD_VIEW_OFFICE) && !user.may(Right.LEAD_VIEW_OWN)) {
            throw new NotPermittedException("needs to see leads");
        }
        return new LayoutOwner(user.id(), null);
    }
}
