package io.baton.lists;

import static io.baton.tables.Tables.LEAD_CUSTOM_VALUE;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** SQL of what leads have in custom fields: one query a page, whatever the number of columns. */
@Repository
class CustomCellQuery {

    private final DSLContext database;

    CustomCellQuery(DSLContext database) {
        this.database = database;
    }

    /** By lead, then by field; a lead or a field without a value is not there. */
    Map<UUID, Map<UUID, CustomCell>> list(UUID organisationId, List<UUID> leadIds, Collection<UUID> fieldIds) {
        Map<UUID, Map<UUID, CustomCell>> cells = new HashMap<>();
        if (leadIds.isEmpty() || fieldIds.isEmpty()) {
            return cells;
        }
        for (Record row : database.selectFrom(LEAD_CUSTOM_VALUE)
                .where(LEAD_CUSTOM_VALUE.ORGANISATION_ID.eq(organisationId))
                .and(LEAD_CUSTOM_VALUE.LEAD_ID.eq(DSL.any(leadIds.toArray(UUID[]::new))))
                .and(LEAD_CUSTOM_VALUE.FIELD_ID.eq(DSL.any(fieldIds.toArray(UUID[]::new))))
                .fetch()) {
            cells.computeIfAbsent(row.get(LEAD_CUSTOM_VALUE.LEAD_ID), lead -> new HashMap<>())
                    .put(
                            row.get(LEAD_CUSTOM_VALUE.FIELD_ID),
                            new CustomCell(
                                    row.get(LEAD_CUSTOM_VALUE.TEXT_VALUE),
                                    row.get(LEAD_CUSTOM_VALUE.NUMBER_VALUE),
                                    row.get(LEAD_CUSTOM_VALUE.DATE_VALUE),
                                    row.get(LEAD_CUSTOM_VALUE.TICK_VALUE)));
        }
        return cells;
    }
}
