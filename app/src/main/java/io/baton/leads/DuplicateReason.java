package io.baton.leads;

/** Why two leads seem to be the same person or firm. */
public enum DuplicateReason {
    EMAIL,
    PHONE_AND_NAME,
    NAME_AND_BIRTH_DATE,
    NAME_AND_POSTCODE
}
