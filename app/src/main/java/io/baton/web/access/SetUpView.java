package io.baton.web.access;

import io.baton.web.FormProblems;
import java.util.List;

/** The page that makes an organisation: the first one, or for the operator a further one. */
public record SetUpView(SetUpForm form, List<Choice> zones, List<Choice> countries, FormProblems problems) {}
