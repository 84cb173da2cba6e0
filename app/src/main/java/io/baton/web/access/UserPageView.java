package io.baton.web.access;

import io.baton.access.OfficeView;
import io.baton.access.UserView;
import io.baton.web.FormProblems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one user, or of a new one.
 *
 * @param user as kept, or null for a new one
 * @param refusal the code of why the change was refused, or null
 * @param self whether it is the one who looks
 * @param mails whether mail leaves, so that it can carry the invitation
 * @param leadsLeft how many open leads the user holds without being one who may
 */
public record UserPageView(
        @Nullable UserView user,
        UserForm form,
        List<OfficeView> offices,
        List<Choice> zones,
        FormProblems problems,
        @Nullable String refusal,
        boolean self,
        boolean mails,
        int leadsLeft) {

    /** Where the form goes. */
    public String action() {
        return user == null ? "/settings/users" : "/settings/users/" + user.id();
    }
}
