package io.baton.lists;

import io.baton.leads.Stage;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The conditions and orders of list queries, as SQL on a row named {@code lead}. Under row-level security an index
 * helps only where its operator is leakproof: equality and ranges of plain types, which is all there is here but
 * {@code like}, a check on rows that are found already.
 */
final class ListConditionsQuery {

    private ListConditionsQuery() {}

    /** The column a list is ordered by. */
    static String column(LeadOrder.Key key) {
        return switch (key) {
            case RECEIVED -> "received_at";
            case NAME -> "sort_name";
            case NUMBER -> "number";
            case REVOKE_ON -> "revoke_on";
        };
    }

    /** The order of reading: numbers are unique, of the others the id decides between equals. */
    static String order(ListRead read) {
        String direction = read.descending() ? " desc" : "";
        return read.key() == LeadOrder.Key.NUMBER
                ? "number" + direction
                : column(read.key()) + direction + ", id" + direction;
    }

    /** That a row has a place in the order: not each is an offer that something takes back. */
    static SqlText placed(LeadOrder.Key key) {
        return new SqlText()
                .add(
                        switch (key) {
                            case RECEIVED, NAME, NUMBER -> "";
                            case REVOKE_ON -> " and lead.revoke_on is not null";
                        });
    }

    /** Behind the place the stretch begins at. */
    static SqlText behind(ListRead read) {
        return behind(read, "", "id");
    }

    /**
     * The same of rows that are not leads but name one.
     *
     * @param table before each column, such as {@code "hit."}; empty where no column has two meanings
     * @param id the column that holds the lead's id
     */
    static SqlText behind(ListRead read, String table, String id) {
        SqlText sql = new SqlText();
        Place after = read.after();
        if (after == null) {
            return sql;
        }
        String sign = read.descending() ? " < " : " > ";
        String place = "(" + table + column(read.key()) + ", " + table + id + ")" + sign;
        return switch (read.key()) {
            case NUMBER -> sql.add(" and " + table + "number" + sign + "?", number(after));
            case NAME -> sql.add(" and " + place + "(?, ?)", after.key(), after.id());
            case RECEIVED, REVOKE_ON -> sql.add(" and " + place + "(?::timestamptz, ?)", instant(after), after.id());
        };
    }

    private static long number(Place place) {
        try {
            return Long.parseLong(place.key());
        } catch (NumberFormatException e) {
            throw new InvalidCursorException("the cursor holds no number");
        }
    }

    private static OffsetDateTime instant(Place place) {
        return Instant.EPOCH.plus(number(place), ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    static SqlText stages(List<Stage> stages) {
        return new SqlText()
                .add(stages.stream()
                        .map(stage -> "'" + stage + "'")
                        .collect(Collectors.joining(", ", " and stage in (", ")")));
    }

    /** What the streams of a list have in common, beside their stages. */
    static SqlText anchored(ListRead read) {
        LeadCriteria criteria = read.criteria();
        return switch (read.anchor()) {
            case ORGANISATION -> new SqlText();
            case OFFICE ->
                read.countStreams() == 1
                        ? equal("holding_office_id", offices(criteria).getFirst())
                        : new SqlText().add(" and lead.holding_office_id = stream_office");
            case HOLDER -> equal("holder_user_id", criteria.holder());
            case SENDER -> equal("sending_office_id", criteria.sender());
            case CAMPAIGN -> equal("campaign_id", criteria.campaign());
            case STATUS -> equal("status_id", criteria.status());
            case GROUP -> equal("group_id", criteria.group());
            case SOURCE -> equal("source", criteria.source());
            case TYPE -> equal("type", criteria.type());
        };
    }

    private static List<UUID> offices(LeadCriteria criteria) {
        List<UUID> offices = criteria.offices();
        return offices == null ? List.of() : offices;
    }

    /** All criteria as one condition; empty when there is none. */
    static SqlText all(LeadCriteria criteria) {
        SqlText sql = new SqlText();
        List<UUID> offices = criteria.offices();
        if (offices != null) {
            sql.add(" and lead.holding_office_id = any(?)", (Object) offices.toArray(UUID[]::new));
        }
        sql.add(equal("holder_user_id", criteria.holder()))
                .add(equal("sending_office_id", criteria.sender()))
                .add(equal("campaign_id", criteria.campaign()))
                .add(equal("status_id", criteria.status()))
                .add(equal("group_id", criteria.group()))
                .add(equal("source", criteria.source()))
                .add(equal("type", criteria.type()));
        return sql.add(received(criteria));
    }

    /** When a lead came to where it is. */
    static SqlText received(LeadCriteria criteria) {
        SqlText sql = new SqlText();
        if (criteria.receivedFrom() != null) {
            sql.add(" and lead.received_at >= ?::timestamptz", criteria.receivedFrom());
        }
        if (criteria.receivedBefore() != null) {
            sql.add(" and lead.received_at < ?::timestamptz", criteria.receivedBefore());
        }
        return sql;
    }

    private static SqlText equal(String column, @Nullable Object value) {
        return value == null ? new SqlText() : new SqlText().add(" and lead." + column + " = ?", value);
    }
}
