package io.baton.assignment;

/** The conditions of {@link Happening} as SQL: whoever counts what happened and whoever lists it ask the same. */
public interface HappenedQuery {

    /**
     * True of a row of the table that {@link #table} names, where it tells that this happened to its lead.
     *
     * @return a condition without values, on columns of that table alone
     */
    static String told(Happening what) {
        return switch (what) {
            case DISPATCHED -> "type = 'DISPATCHED'";
            case ASSIGNED -> "true";
            case ACCEPTED -> "accepted_at is not null";
            case REJECTED -> "state = 'REJECTED'";
            case REVOKED -> "state = 'REVOKED'";
            case EXPIRED -> "expired_at is not null";
        };
    }

    /** The table whose rows tell of it: each has {@code organisation_id} and {@code lead_id}. */
    static String table(Happening what) {
        return switch (what) {
            case DISPATCHED -> "lead_event";
            case ASSIGNED, ACCEPTED, REJECTED, REVOKED, EXPIRED -> "assignment";
        };
    }
}
