package io.baton.web.access;

import io.baton.access.ApiKeyView;
import io.baton.access.Right;
import io.baton.access.UserView;
import io.baton.notifications.OutsideAlertView;
import io.baton.web.FormProblems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The own profile.
 *
 * @param toldAtSignIn whether new leads are told of at sign-in
 * @param outside what is told outside Baton
 * @param tooManyMinutes after how many minutes the present password may be tried again, or 0
 * @param newKey an API key made just now, shown this once, or null
 * @param grantable the rights a key can be limited to
 */
public record ProfileView(
        UserView user,
        ProfileForm form,
        boolean mayHoldLeads,
        boolean toldAtSignIn,
        OutsideAlertView outside,
        List<Choice> zones,
        List<BrowserSession> sessions,
        List<ApiKeyView> keys,
        List<Right> grantable,
        FormProblems problems,
        long tooManyMinutes,
        @Nullable String newKey) {}
