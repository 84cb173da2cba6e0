package io.baton.web.catalogue;

import io.baton.catalogue.CustomFieldView;
import java.util.List;

/** The custom fields of the general group: those offered in their order, and those retired. */
public record FieldsView(List<CustomFieldView> active, List<CustomFieldView> retired) {}
