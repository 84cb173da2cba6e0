package io.baton.web.catalogue;

import io.baton.catalogue.CustomFieldView;
import io.baton.web.FormProblems;
import org.jspecify.annotations.Nullable;

/**
 * The form of a custom field.
 *
 * @param field null for a new one
 */
public record FieldView(@Nullable CustomFieldView field, FieldForm form, FormProblems problems) {}
