package io.baton.imports;

import io.baton.catalogue.CustomFieldView;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the organisation has set that rows can name.
 *
 * @param campaigns ids of running campaigns by their folded names
 * @param users ids of active users by their e-mail addresses, normalised
 * @param country of the office, ISO 3166 alpha-2
 */
record ImportTerms(
        List<CustomFieldView> fields,
        List<String> tobaccoChoices,
        Map<String, UUID> campaigns,
        Map<String, UUID> users,
        String country) {}
