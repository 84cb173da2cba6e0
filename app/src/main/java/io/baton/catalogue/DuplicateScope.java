package io.baton.catalogue;

/** Which earlier leads a duplicate rule looks at. */
public enum DuplicateScope {
    /** None: leads are not compared. */
    OFF,
    /** All there are. */
    ALL,
    /** Those that came in within so many hours. */
    HOURS
}
