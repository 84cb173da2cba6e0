package io.baton.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * In which order a list stands: by a key of the lead itself, or by a custom field. Leads without a value of the field,
 * or with nothing that takes them back, come last in either direction, the newest of them first.
 *
 * @param key null where a custom field orders
 * @param customFieldId null where a key orders
 */
public record LeadOrder(@Nullable Key key, @Nullable UUID customFieldId, boolean descending) {

    /** What rows are ordered by; the id decides between equals. */
    public enum Key {
        RECEIVED("received"),
        NAME("name"),
        NUMBER("number"),
        /** When the offer will be taken back. */
        REVOKE_ON("revokeOn");

        private final String code;

        Key(String code) {
            this.code = code;
        }

        /** As an address and the API spell it. */
        String code() {
            return code;
        }
    }

    public static final LeadOrder NEWEST = by(Key.RECEIVED, true);
    public static final LeadOrder OLDEST = by(Key.RECEIVED, false);
    public static final LeadOrder NAME = by(Key.NAME, false);
    public static final LeadOrder NAME_DOWN = by(Key.NAME, true);
    public static final LeadOrder NUMBER = by(Key.NUMBER, false);
    public static final LeadOrder NUMBER_DOWN = by(Key.NUMBER, true);
    public static final LeadOrder REVOKED_NEXT = by(Key.REVOKE_ON, false);
    public static final LeadOrder REVOKED_LAST = by(Key.REVOKE_ON, true);

    private static final Pattern SPELLED = Pattern.compile("(-?)(?:custom:([0-9a-fA-F-]{36})|([a-zA-Z]+))");

    public LeadOrder {
        if ((key == null) == (customFieldId == null)) {
            throw new IllegalArgumentException("an order is by a key or by a custom field");
        }
    }

    /** The order by a key in one direction. */
    public static LeadOrder by(Key key, boolean descending) {
        return new LeadOrder(key, null, descending);
    }

    /** The order by a custom field in one direction. */
    public static LeadOrder byCustomField(UUID fieldId, boolean descending) {
        return new LeadOrder(null, fieldId, descending);
    }

    /** Whether every lead has what it is ordered by; of other orders those that have none stand last. */
    boolean isOfAll() {
        return key != null && key != Key.REVOKE_ON;
    }

    /** The orders there are whatever custom fields there are. */
    public static List<LeadOrder> standard() {
        List<LeadOrder> all = new ArrayList<>();
        for (Key key : Key.values()) {
            all.add(by(key, false));
            all.add(by(key, true));
        }
        return all;
    }

    /** How an address spells it: {@code name} or {@code custom:} and the field's id, after a minus where descending. */
    public String parameter() {
        String by = key == null ? "custom:" + customFieldId : key.code();
        return descending ? "-" + by : by;
    }

    /** The order an address spells so. */
    public static Optional<LeadOrder> find(String parameter) {
        Matcher spelled = SPELLED.matcher(parameter);
        if (!spelled.matches()) {
            return Optional.empty();
        }
        boolean down = !spelled.group(1).isEmpty();
        if (spelled.group(2) != null) {
            return uuid(spelled.group(2)).map(field -> byCustomField(field, down));
        }
        return Arrays.stream(Key.values())
                .filter(key -> key.code().equals(spelled.group(3)))
                .findFirst()
                .map(key -> by(key, down));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
