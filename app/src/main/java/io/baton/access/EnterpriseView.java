package io.baton.access;

/** Which offices below the own one a user sees. */
public enum EnterpriseView {
    NONE,
    ALL,
    BRANCHES
}
