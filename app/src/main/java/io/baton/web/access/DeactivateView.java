package io.baton.web.access;

import io.baton.access.UserView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dialog that deactivates a user.
 *
 * @param openLeads what the user holds
 * @param leftBehind tasks and opportunities, as far as there are any
 * @param refusal the code of why not, or null
 */
public record DeactivateView(
        UserView user,
        List<OpenLeadsOfUser.OpenLead> openLeads,
        List<LeftBehind> leftBehind,
        @Nullable String refusal) {}
