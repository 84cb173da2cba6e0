package io.baton.web.access;

import io.baton.access.UserView;
import java.time.Instant;

/**
 * A link to hand over, shown once.
 *
 * @param invitation an invitation, else a reset
 */
public record NewLinkView(UserView user, String link, boolean invitation, Instant until) {}
