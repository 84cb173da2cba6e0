package io.baton.web.catalogue;

import io.baton.web.FormProblems;

/**
 * The form of the choices for tobacco use.
 *
 * @param choices one on each line
 */
public record TobaccoView(String choices, FormProblems problems) {}
