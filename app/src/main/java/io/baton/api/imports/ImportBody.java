package io.baton.api.imports;

import io.baton.imports.DateOrder;
import io.baton.imports.GivenMapping;
import io.baton.leads.LeadType;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part {@code mapping} beside the file: what its columns are, by their names. What is left out is found or
 * suggested.
 */
record ImportBody(
        @Nullable Map<String, String> columns,
        @Nullable String source,
        @Nullable UUID campaignId,
        @Nullable LeadType personType,
        @Nullable DateOrder dateOrder,
        @Nullable UUID groupId) {

    GivenMapping toMapping() {
        return new GivenMapping(columns, source, campaignId, personType, dateOrder, groupId);
    }
}
