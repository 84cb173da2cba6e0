package io.baton.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.leads.LeadType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file are, and what all of its leads have besides.
 *
 * @param columns one for each column, in order
 * @param source of leads whose row names none, or null
 * @param campaignId of leads whose row names none, or null
 * @param personType CONTACT or ADVISOR: what a row with a person's name becomes
 * @param groupId the lead group of all of them, or null for the general one; not written where it is null, so that
 *     mappings of earlier versions stay the same
 */
public record ImportMapping(
        List<ColumnUse> columns,
        @Nullable String source,
        @Nullable UUID campaignId,
        LeadType personType,
        DateOrder dateOrder,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID groupId) {

    public ImportMapping {
        columns = List.copyOf(columns);
    }

    boolean has(ImportTarget target) {
        return columns.stream().anyMatch(column -> column.target() == target);
    }

    /** Whether a row can say whose lead it is. */
    boolean hasName() {
        return has(ImportTarget.LAST_NAME) || has(ImportTarget.FULL_NAME) || has(ImportTarget.COMPANY);
    }
}
