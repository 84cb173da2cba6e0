package io.baton.web.catalogue;

import io.baton.catalogue.CustomFieldView;
import io.baton.catalogue.LeadGroupView;
import io.baton.web.FormProblems;
import io.baton.web.access.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a custom field.
 *
 * @param field null for a new one
 * @param groups the lead groups to choose from; empty where there is one only
 * @param offices the offices to choose from, the whole organisation as the blank one; empty where there is one only
 */
public record FieldView(
        @Nullable CustomFieldView field,
        FieldForm form,
        List<LeadGroupView> groups,
        List<Choice> offices,
        FormProblems problems) {}
