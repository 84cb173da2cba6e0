package io.baton.web.catalogue;

import io.baton.catalogue.LeadGroupView;
import io.baton.web.FormProblems;
import java.util.List;

/**
 * The form of the statuses of a lead group.
 *
 * @param groups all there are
 * @param group the one they belong to
 * @param version of the group as the form was filled
 */
public record StatusesPageView(
        List<LeadGroupView> groups, LeadGroupView group, StatusForm form, int version, FormProblems problems) {}
