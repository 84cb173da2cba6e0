package io.baton.http;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.Reads;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Front door: who calls. Reads the user once a request. */
@Component
public class Callers {

    private static final String ATTRIBUTE = Caller.class.getName();

    private final ActingUsers users;
    private final Reads reads;

    Callers(ActingUsers users, Reads reads) {
        this.users = users;
        this.reads = reads;
    }

    /** The caller, or empty when nobody is signed in or the user is no longer active. */
    public Optional<Caller> find(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Caller caller) {
            return Optional.of(caller);
        }
        SignedIn signedIn = signedIn();
        if (signedIn == null) {
            return Optional.empty();
        }
        Optional<Caller> caller = reads.inSnapshot(
                        signedIn.organisationId(), () -> users.find(signedIn.organisationId(), signedIn.userId()))
                .map(user -> limited(user, signedIn))
                .map(user -> new Caller(user, actor(user, request)));
        caller.ifPresent(found -> request.setAttribute(ATTRIBUTE, found));
        return caller;
    }

    /** Who the security context says it is, or null. */
    static @Nullable SignedIn signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
    }

    private static ActingUser limited(ActingUser user, SignedIn signedIn) {
        return signedIn.rightsLimit() == null ? user : user.limitedTo(signedIn.rightsLimit());
    }

    private static Actor actor(ActingUser user, HttpServletRequest request) {
        Channel channel = request.getRequestURI().startsWith("/api/") ? Channel.API : Channel.PAGE;
        return user.actor(channel, request.getRemoteAddr());
    }
}
