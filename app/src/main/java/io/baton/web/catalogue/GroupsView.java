package io.baton.web.catalogue;

import io.baton.catalogue.LeadGroupView;
import java.util.List;

/** The lead groups: those in use in their order, and those out of use. */
public record GroupsView(List<LeadGroupView> active, List<LeadGroupView> retired) {}
