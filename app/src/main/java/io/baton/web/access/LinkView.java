package io.baton.web.access;

import io.baton.access.LinkState;
import io.baton.web.FormProblems;
import org.jspecify.annotations.Nullable;

/**
 * The page behind an invitation or a reset link.
 *
 * @param action where its form goes, the page's own path
 * @param invitation whether it is an invitation
 * @param name whose link it is, where it is known
 */
public record LinkView(
        LinkState state,
        String action,
        boolean invitation,
        @Nullable String name,
        @Nullable String email,
        @Nullable String organisationName,
        FormProblems problems) {}
