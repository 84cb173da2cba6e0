package io.baton.http;

import io.baton.access.ActingUser;
import io.baton.platform.Actor;
import java.util.UUID;

/** The signed-in user behind a request: an argument of controller methods. */
public record Caller(ActingUser user, Actor actor) {

    public UUID organisationId() {
        return user.organisationId();
    }
}
