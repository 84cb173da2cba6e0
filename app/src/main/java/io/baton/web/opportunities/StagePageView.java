package io.baton.web.opportunities;

import io.baton.web.FormProblems;

/** The form of the stages of opportunities, and the version of the list it was filled from. */
public record StagePageView(StageForm form, int version, FormProblems problems) {}
