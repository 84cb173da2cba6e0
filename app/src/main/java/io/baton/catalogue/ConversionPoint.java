package io.baton.catalogue;

/** How far a lead of a status has come; what billing and the success ratio go by. */
public enum ConversionPoint {
    RECEIVED,
    ACCEPTED,
    QUALIFIED,
    CONVERTED,
    LOST
}
