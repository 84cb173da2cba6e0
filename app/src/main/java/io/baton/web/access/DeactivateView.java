package io.baton.web.access;

import io.baton.access.Holder;
import io.baton.access.UserView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dialog that deactivates a user.
 *
 * @param openLeads what the user holds
 * @param openTasks how many tasks the user has that whoever looks may hand over
 * @param others who can get them, besides whoever looks
 * @param refusal the code of why not, or null
 */
public record DeactivateView(
        UserView user,
        List<OpenLeadsOfUser.OpenLead> openLeads,
        int openTasks,
        List<Holder> others,
        @Nullable String refusal) {}
