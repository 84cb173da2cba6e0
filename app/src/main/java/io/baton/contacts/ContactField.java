package io.baton.contacts;

/** What is known of a contact, thing by thing. Of the last four there can be several. */
public enum ContactField {
    LAST_NAME,
    FIRST_NAME,
    GREETING,
    BUSINESS_NAME,
    COMPANY,
    OCCUPATION,
    JOB_TITLE,
    BIRTH_DATE,
    TOBACCO_USE,
    WEB,
    EMAIL,
    PHONE,
    ADDRESS,
    CUSTOM
}
