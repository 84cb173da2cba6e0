package io.baton.leads;

/** What a lead is about. */
public enum LeadType {
    /** A person. */
    CONTACT,
    /** Somebody who may become an advisor. */
    ADVISOR,
    /** A firm. */
    BUSINESS
}
