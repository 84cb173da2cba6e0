package io.baton.web.catalogue;

import io.baton.catalogue.LeadGroupView;
import io.baton.web.FormProblems;
import org.jspecify.annotations.Nullable;

/**
 * The form of a lead group.
 *
 * @param group null for a new one
 */
public record GroupView(@Nullable LeadGroupView group, GroupForm form, FormProblems problems) {}
