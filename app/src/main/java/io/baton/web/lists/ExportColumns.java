package io.baton.web.lists;

import io.baton.lists.CustomCell;
import io.baton.lists.LeadRow;
import io.baton.lists.ListColumn;
import io.baton.sheets.SheetCell;
import io.baton.web.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a list are in a file, in one user's language and zone. What only acts or counts down (accepting,
 * the time that is left) is no column of a file; an age is the moment it counts from.
 */
final class ExportColumns {

    private final List<ColumnView> columns;
    private final Texts texts;
    private final Locale locale;
    private final ZoneId zone;

    ExportColumns(List<ColumnView> columns, Texts texts, Locale locale, ZoneId zone) {
        this.columns = columns.stream().filter(ExportColumns::standsInFiles).toList();
        this.texts = texts;
        this.locale = locale;
        this.zone = zone;
    }

    private static boolean standsInFiles(ColumnView column) {
        return column.standard() != ListColumn.ACCEPT && column.standard() != ListColumn.TIME_UNTIL_REVOKE;
    }

    boolean asksForContacts() {
        return columns.stream().anyMatch(column -> column.standard() == ListColumn.CONTACT_EXISTS);
    }

    List<UUID> customFieldIds() {
        return columns.stream()
                .map(column -> column.column().customFieldId())
                .filter(Objects::nonNull)
                .toList();
    }

    List<String> names() {
        List<String> names = new ArrayList<>(List.of(text("lists.column.number"), text("lists.column.name")));
        columns.forEach(column -> names.add(name(column)));
        return names;
    }

    private String name(ColumnView column) {
        if (column.field() != null) {
            return column.field().label();
        }
        return text(column.standard() == ListColumn.AGE ? "lists.export.created" : "lists.column." + column.code());
    }

    /**
     * The cells of one lead.
     *
     * @param contactExists whether it belongs to a contact
     * @param custom what it has in custom fields
     */
    List<SheetCell> cells(LeadRow lead, boolean contactExists, Map<UUID, CustomCell> custom) {
        List<SheetCell> cells =
                new ArrayList<>(List.of(new SheetCell.Text("L-" + lead.number()), new SheetCell.Text(lead.name())));
        for (ColumnView column : columns) {
            ListColumn standard = column.standard();
            cells.add(
                    standard == null
                            ? cell(custom.get(column.column().customFieldId()))
                            : cell(standard, lead, contactExists));
        }
        return cells;
    }

    private SheetCell cell(ListColumn column, LeadRow lead, boolean contactExists) {
        return switch (column) {
            case TYPE -> new SheetCell.Text(text("lists.type." + lead.type()));
            case SOURCE -> SheetCell.text(lead.source());
            case CAMPAIGN -> SheetCell.text(lead.campaign());
            case GROUP -> SheetCell.text(lead.group());
            case STAGE -> new SheetCell.Text(stage(lead));
            case STATUS -> SheetCell.text(lead.status());
            case HOLDER -> SheetCell.text(lead.holder());
            case OFFICE -> SheetCell.text(lead.office());
            case RECEIVED_FROM -> SheetCell.text(lead.receivedFrom());
            case CONTACT_EXISTS -> new SheetCell.Text(text(contactExists ? "lists.yes" : "lists.no"));
            case COMPANY -> SheetCell.text(lead.company());
            case EMAIL -> SheetCell.text(lead.email());
            case PHONE -> SheetCell.text(lead.phone());
            case LAST_NOTE -> SheetCell.text(lead.lastNote());
            case LAST_NOTE_AT -> moment(lead.lastNoteAt());
            case NEXT_CONTACT -> lead.nextContact() == null ? SheetCell.BLANK : new SheetCell.Date(lead.nextContact());
            case AGE -> moment(lead.createdAt());
            case STAGE_SINCE -> moment(lead.stageSince());
            case RECEIVED -> moment(lead.receivedAt());
            case REVOKE_ON -> moment(lead.revokeOn());
            case ACCEPT, TIME_UNTIL_REVOKE -> SheetCell.BLANK;
        };
    }

    private String stage(LeadRow lead) {
        String stage = text("lists.stage." + lead.stage().name());
        return lead.closeOutcome() == null ? stage : stage + ": " + text("CloseOutcome." + lead.closeOutcome());
    }

    private SheetCell cell(@Nullable CustomCell cell) {
        if (cell == null) {
            return SheetCell.BLANK;
        }
        BigDecimal number = cell.number();
        if (number != null) {
            return new SheetCell.Numeric(number);
        }
        if (cell.date() != null) {
            return new SheetCell.Date(cell.date());
        }
        return cell.tick() == null
                ? SheetCell.text(cell.text())
                : new SheetCell.Text(text(cell.tick() ? "lists.yes" : "lists.no"));
    }

    private SheetCell moment(@Nullable Instant at) {
        return at == null ? SheetCell.BLANK : new SheetCell.Moment(LocalDateTime.ofInstant(at, zone));
    }

    private String text(String key) {
        return texts.get(locale, key);
    }
}
