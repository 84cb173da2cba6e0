package io.baton.catalogue;

/** What values a custom field takes. Chosen once: values of one kind cannot become another's. */
public enum CustomFieldKind {
    TEXT,
    NUMBER,
    INTEGER,
    CHOICE,
    DATE,
    TICK
}
