package io.baton.web.catalogue;

import io.baton.web.FormProblems;

/**
 * The form of the statuses.
 *
 * @param version of the group they belong to
 */
public record StatusesPageView(StatusForm form, int version, FormProblems problems) {}
