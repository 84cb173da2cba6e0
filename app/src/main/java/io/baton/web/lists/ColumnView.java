package io.baton.web.lists;

import io.baton.catalogue.CustomFieldKind;
import io.baton.catalogue.CustomFieldView;
import io.baton.lists.ColumnWidth;
import io.baton.lists.LayoutColumn;
import io.baton.lists.LeadOrder;
import io.baton.lists.ListColumn;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list as it is shown.
 *
 * @param field the custom field, or null for a standard column
 */
public record ColumnView(LayoutColumn column, @Nullable CustomFieldView field) {

    static ColumnView of(LayoutColumn column, Map<UUID, CustomFieldView> fields) {
        UUID field = column.customFieldId();
        return new ColumnView(column, field == null ? null : fields.get(field));
    }

    public @Nullable ListColumn standard() {
        return column.standard();
    }

    /** How it is called in an address, a form and the REST interface. */
    public String code() {
        return column.code();
    }

    /**
     * By what of every lead the list stands when its head is pressed; null where a custom field, or nothing, orders.
     */
    public LeadOrder.@Nullable Key key() {
        return switch (column.standard()) {
            case RECEIVED -> LeadOrder.Key.RECEIVED;
            case REVOKE_ON, TIME_UNTIL_REVOKE -> LeadOrder.Key.REVOKE_ON;
            case null, default -> null;
        };
    }

    /** Whether the list can stand in the order of this custom field. */
    public boolean sorts() {
        return field != null && field.kind() != CustomFieldKind.TICK;
    }

    public ColumnWidth width() {
        return column.width();
    }

    /** The classes of its cells: when it makes room, unless somebody chose it, and how wide it is. */
    public String classes(boolean chosen) {
        if (chosen) {
            return "b-w-" + column.width().name().toLowerCase(Locale.ROOT);
        }
        ListColumn standard = column.standard();
        return standard == null ? "" : room(standard);
    }

    private static String room(ListColumn column) {
        return switch (column) {
            case SOURCE, CONTACT_EXISTS -> "b-col-2 b-col-spare";
            case TYPE, CAMPAIGN, GROUP, HOLDER -> "b-col-2";
            case OFFICE, PHONE, EMAIL, COMPANY, RECEIVED_FROM -> "b-col-3";
            case LAST_NOTE, LAST_NOTE_AT, NEXT_CONTACT, AGE, STAGE_SINCE -> "b-col-4";
            case TIME_UNTIL_REVOKE -> "b-col-clock";
            case RECEIVED -> "b-col-received";
            case STAGE, STATUS, ACCEPT, REVOKE_ON -> "";
        };
    }
}
