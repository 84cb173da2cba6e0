package io.baton.leads;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads all that leads can have several of: one statement, however many they are. Every page of a list asks it. */
@Repository
class LeadPartsQuery {

    // Of a contact point: its value, label and normalised form. Of an address: street, city, region, postcode, country.
    private static final String PARTS = """
            select 'EMAIL', lead_id, value, label, normalised, null, null, position,
                null::uuid, null::numeric, null::date, null::boolean
            from lead_email where organisation_id = {0} and lead_id = any({1})
            union all
            select 'PHONE', lead_id, value, label, normalised, null, null, position, null, null, null, null
            from lead_phone where organisation_id = {0} and lead_id = any({1})
            union all
            select 'ADDRESS', lead_id, street, city, region, postcode, country, position, null, null, null, null
            from lead_address where organisation_id = {0} and lead_id = any({1})
            union all
            select 'CUSTOM', lead_id, text_value, null, null, null, null, 0,
                field_id, number_value, date_value, tick_value
            from lead_custom_value where organisation_id = {0} and lead_id = any({1})
            order by 8
            """;

    private static final Field<String> PART = DSL.field("part", SQLDataType.VARCHAR);
    private static final Field<UUID> LEAD_ID = DSL.field("lead_id", SQLDataType.UUID);
    private static final Field<String> FIRST = DSL.field("first", SQLDataType.VARCHAR);
    private static final Field<String> SECOND = DSL.field("second", SQLDataType.VARCHAR);
    private static final Field<String> THIRD = DSL.field("third", SQLDataType.VARCHAR);
    private static final Field<String> FOURTH = DSL.field("fourth", SQLDataType.VARCHAR);
    private static final Field<String> FIFTH = DSL.field("fifth", SQLDataType.VARCHAR);
    private static final Field<Integer> POSITION = DSL.field("position", SQLDataType.INTEGER);
    private static final Field<UUID> FIELD_ID = DSL.field("field_id", SQLDataType.UUID);
    private static final Field<BigDecimal> NUMBER = DSL.field("number", SQLDataType.NUMERIC);
    private static final Field<LocalDate> DATE = DSL.field("date", SQLDataType.LOCALDATE);
    private static final Field<Boolean> TICK = DSL.field("tick", SQLDataType.BOOLEAN);
    private static final Field<?>[] COLUMNS = {
        PART, LEAD_ID, FIRST, SECOND, THIRD, FOURTH, FIFTH, POSITION, FIELD_ID, NUMBER, DATE, TICK
    };

    private final DSLContext database;

    LeadPartsQuery(DSLContext database) {
        this.database = database;
    }

    /** By lead; leads that have none of all this are not in the answer. */
    Map<UUID, LeadParts> of(UUID organisationId, Collection<UUID> leadIds) {
        Map<UUID, LeadParts> parts = new HashMap<>();
        database.resultQuery(PARTS, DSL.val(organisationId), DSL.val(leadIds.toArray(UUID[]::new)))
                .coerce(COLUMNS)
                .forEach(row -> add(
                        row,
                        parts.computeIfAbsent(
                                row.get(LEAD_ID),
                                id -> new LeadParts(
                                        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>()))));
        return parts;
    }

    private static void add(Record row, LeadParts parts) {
        switch (row.get(PART)) {
            case "EMAIL" -> parts.emails().add(contactPoint(row));
            case "PHONE" -> parts.phones().add(contactPoint(row));
            case "ADDRESS" ->
                parts.addresses()
                        .add(new PostalAddress(
                                row.get(FIRST), row.get(SECOND), row.get(THIRD), row.get(FOURTH), row.get(FIFTH)));
            default ->
                parts.custom()
                        .put(row.get(FIELD_ID), value(row.get(FIRST), row.get(NUMBER), row.get(DATE), row.get(TICK)));
        }
    }

    private static ContactPoint contactPoint(Record row) {
        return new ContactPoint(row.get(FIRST), row.get(SECOND), row.get(THIRD));
    }

    /** The one that is there, as JSON takes it: dates as ISO text. */
    private static Object value(
            @Nullable String text, @Nullable BigDecimal number, @Nullable LocalDate date, @Nullable Boolean tick) {
        if (text != null) {
            return text;
        }
        if (number != null) {
            return number;
        }
        return date != null ? date.toString() : Boolean.TRUE.equals(tick);
    }
}
