package io.baton.platform;

/** The way something came to Baton. */
public enum Channel {
    PAGE,
    API,
    WEB_FORM,
    IMPORT,
    MAIL,
    SYSTEM
}
