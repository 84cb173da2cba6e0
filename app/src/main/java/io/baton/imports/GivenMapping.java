package io.baton.imports;

import io.baton.leads.LeadType;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of the columns of a file.
 *
 * @param columns what each column is, by its name, as {@link ColumnUse#write()} writes it; columns that are not named
 *     are ignored. Null: as suggested
 * @param personType null for CONTACT
 * @param dateOrder null for what the dates of the file tell
 * @param groupId the lead group of all leads, or null for the general one
 */
public record GivenMapping(
        @Nullable Map<String, String> columns,
        @Nullable String source,
        @Nullable UUID campaignId,
        @Nullable LeadType personType,
        @Nullable DateOrder dateOrder,
        @Nullable UUID groupId) {}
