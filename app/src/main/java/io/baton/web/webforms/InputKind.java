package io.baton.web.webforms;

import io.baton.catalogue.CustomFieldKind;
import io.baton.webforms.AskedField;
import io.baton.webforms.StandardField;

/** How something is answered on a form. */
public enum InputKind {
    LINE,
    EMAIL,
    PHONE,
    WEB,
    DATE,
    DECIMAL,
    WHOLE,
    LINES,
    CHOICE,
    TICK;

    static InputKind of(AskedField field) {
        if (field.standard() != null) {
            return of(field.standard());
        }
        return field.custom() == null ? LINE : of(field.custom().kind());
    }

    private static InputKind of(CustomFieldKind kind) {
        return switch (kind) {
            case TEXT -> LINE;
            case NUMBER -> DECIMAL;
            case INTEGER -> WHOLE;
            case CHOICE -> CHOICE;
            case DATE -> DATE;
            case TICK -> TICK;
        };
    }

    private static InputKind of(StandardField field) {
        return switch (field) {
            case EMAIL -> EMAIL;
            case PHONE -> PHONE;
            case WEB -> WEB;
            case BIRTH_DATE -> DATE;
            case MESSAGE -> LINES;
            case COUNTRY, TOBACCO_USE -> CHOICE;
            case GREETING,
                    FIRST_NAME,
                    LAST_NAME,
                    BUSINESS_NAME,
                    COMPANY,
                    JOB_TITLE,
                    OCCUPATION,
                    STREET,
                    POSTCODE,
                    CITY,
                    REGION -> LINE;
        };
    }

    /** The type of its input in HTML, where it is one line. */
    public String type() {
        return switch (this) {
            case EMAIL -> "email";
            case PHONE -> "tel";
            case DATE -> "date";
            case LINE, WEB, DECIMAL, WHOLE, LINES, CHOICE, TICK -> "text";
        };
    }

    /** Which keyboard a phone shows, or empty for the usual one. */
    public String keyboard() {
        return switch (this) {
            case WEB -> "url";
            case DECIMAL -> "decimal";
            case WHOLE -> "numeric";
            case LINE, EMAIL, PHONE, DATE, LINES, CHOICE, TICK -> "";
        };
    }
}
