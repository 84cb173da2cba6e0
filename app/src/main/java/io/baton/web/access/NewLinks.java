package io.baton.web.access;

import io.baton.access.MakeLink;
import io.baton.access.Secret;
import io.baton.access.SecretKind;
import io.baton.access.UserRegistration;
import io.baton.access.UserView;
import io.baton.http.Caller;
import io.baton.http.PublicAddress;
import io.baton.platform.CommandRunner;
import io.baton.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Makes links to hand over and shows them, once. */
@Component
class NewLinks {

    private static final Duration INVITATION = Duration.ofDays(7);

    private final Pages pages;
    private final CommandRunner runner;
    private final PublicAddress address;
    private final Clock clock;

    NewLinks(Pages pages, CommandRunner runner, PublicAddress address, Clock clock) {
        this.pages = pages;
        this.runner = runner;
        this.address = address;
        this.clock = clock;
    }

    /** A new user's invitation. */
    View show(HttpServletRequest request, UserRegistration.Registered made) {
        Secret invitation = made.invitation();
        if (invitation == null) {
            throw new IllegalStateException("an invited user has an invitation");
        }
        return show(request, made.user(), invitation, clock.instant().plus(INVITATION));
    }

    /** A further link for a user: an invitation where no password was ever chosen, else a reset. */
    View make(Caller caller, HttpServletRequest request, UserView user) {
        Secret secret = Secret.make(user.invited() ? SecretKind.INVITATION : SecretKind.PASSWORD_RESET);
        Instant until = runner.run(caller.actor(), new MakeLink(user.id(), secret));
        return show(request, user, secret, until);
    }

    private View show(HttpServletRequest request, UserView user, Secret secret, Instant until) {
        boolean invitation = user.invited();
        String path = (invitation ? LinkPages.INVITATION : LinkPages.RESET) + secret.reveal();
        return pages.view("access/newLink", new NewLinkView(user, address.link(request, path), invitation, until));
    }
}
