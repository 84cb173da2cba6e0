package io.baton.assignment;

/** What somebody says to an offer. */
public enum OfferAnswer {
    ACCEPT,
    REJECT
}
