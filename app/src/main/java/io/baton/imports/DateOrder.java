package io.baton.imports;

/** How dates without the year in front are written: 31.03.2027 or 03/31/2027. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
