package io.baton.imports;

import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a row: why it is no lead, or what of it could not be taken as it stands.
 *
 * @param column the name of the column it is about, or null when it is the row
 * @param value what stands there, or null
 */
public record RowMark(
        Code code, @Nullable String column, @Nullable String value) {

    private static final int LONGEST_VALUE = 200;

    public RowMark {
        if (value != null && value.length() > LONGEST_VALUE) {
            int end = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
            value = value.substring(0, end) + "…";
        }
    }

    static RowMark ofRow(Code code) {
        return new RowMark(code, null, null);
    }

    /** What can be said. */
    public enum Code {
        /** Neither a person nor a business is named. */
        NAME_MISSING(true),
        /** There is a first name, but no last name. */
        LAST_NAME_MISSING(true),
        TOO_LONG(true),
        MORE_CELLS_THAN_COLUMNS(true),
        CELL_TOO_LONG(true),
        NOT_KEPT(true),
        /** Kept as typed. */
        EMAIL_UNUSABLE(false),
        /** Kept as typed. */
        PHONE_UNUSABLE(false),
        /** This and what follows: what stood there is in the note. */
        BIRTH_DATE_UNUSABLE(false),
        COUNTRY_UNKNOWN(false),
        TOBACCO_USE_UNKNOWN(false),
        CAMPAIGN_UNKNOWN(false),
        CUSTOM_UNUSABLE(false),
        ASSIGNEE_UNKNOWN(false),
        /** There is such a user, who may not be given leads of this office: the lead stays unassigned. */
        ASSIGNEE_REFUSED(false),
        NOTE_CUT(false);

        private final boolean rejects;

        Code(boolean rejects) {
            this.rejects = rejects;
        }

        /** Whether the row becomes no lead. */
        public boolean rejects() {
            return rejects;
        }
    }
}
