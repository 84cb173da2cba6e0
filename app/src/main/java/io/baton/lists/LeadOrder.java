package io.baton.lists;

import java.util.Arrays;
import java.util.Optional;

/** In which order a list stands. */
public enum LeadOrder {
    NEWEST("-received", Key.RECEIVED, true),
    OLDEST("received", Key.RECEIVED, false),
    NAME("name", Key.NAME, false),
    NAME_DOWN("-name", Key.NAME, true),
    NUMBER("number", Key.NUMBER, false),
    NUMBER_DOWN("-number", Key.NUMBER, true);

    /** What rows are ordered by; the id decides between equals. */
    public enum Key {
        RECEIVED,
        NAME,
        NUMBER
    }

    private final String parameter;
    private final Key key;
    private final boolean descending;

    LeadOrder(String parameter, Key key, boolean descending) {
        this.parameter = parameter;
        this.key = key;
        this.descending = descending;
    }

    /** How an address spells it: the key, after a minus where it is descending. */
    public String parameter() {
        return parameter;
    }

    public Key key() {
        return key;
    }

    public boolean descending() {
        return descending;
    }

    /** The order an address spells so. */
    public static Optional<LeadOrder> find(String parameter) {
        return Arrays.stream(values())
                .filter(order -> order.parameter.equals(parameter))
                .findFirst();
    }

    /** The order by a key in one direction. */
    public static LeadOrder by(Key key, boolean descending) {
        return Arrays.stream(values())
                .filter(order -> order.key == key && order.descending == descending)
                .findFirst()
                .orElseThrow();
    }
}
