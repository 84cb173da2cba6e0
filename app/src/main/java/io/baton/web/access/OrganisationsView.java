package io.baton.web.access;

import io.baton.access.OrganisationView;
import java.util.List;

/** The operator's page of organisations, with the form for a further one. */
public record OrganisationsView(List<OrganisationView> organisations, SetUpView form) {}
