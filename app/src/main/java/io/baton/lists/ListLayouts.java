package io.baton.lists;

import io.baton.access.ActingUser;
import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.access.Right;
import io.baton.catalogue.Catalogue;
import io.baton.catalogue.CustomFieldView;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Front door: which columns a list shows. The user's own choice goes first, then the default of the own office, then
 * that of the nearest office above it, then what Baton shows by itself. Reads only.
 */
@Component
public class ListLayouts {

    private static final Set<ListView> STAGES_DIFFER =
            EnumSet.of(ListView.ALL, ListView.ASSIGNED_TO_ME, ListView.CLOSED);

    /** Views whose rows say how long is left to answer. */
    private static final Set<ListView> MAY_WAIT_FOR_AN_ANSWER =
            EnumSet.of(ListView.ASSIGNED_TO_ME, ListView.UNACCEPTED, ListView.EXPIRED);

    /** Views whose rows need not say who has the lead. */
    private static final Set<ListView> HELD_BY_NOBODY_ELSE =
            EnumSet.of(ListView.UNASSIGNED, ListView.ASSIGNED_TO_ME, ListView.DISPATCHED);

    private final ListLayoutTable table;
    private final Offices offices;
    private final Catalogue catalogue;

    ListLayouts(ListLayoutTable table, Offices offices, Catalogue catalogue) {
        this.table = table;
        this.offices = offices;
        this.catalogue = catalogue;
    }

    /**
     * The layout of a view for this user; custom fields that were retired, or that none of his offices has, are left
     * out.
     */
    public ListLayout get(ActingUser user, ListView view) {
        List<ListLayoutTable.Stored> stored = table.list(user.organisationId(), view);
        if (stored.isEmpty()) {
            return builtIn(user, view);
        }
        Set<UUID> fields = listFields(user).stream().map(CustomFieldView::id).collect(Collectors.toSet());
        Optional<ListLayoutTable.Stored> own = stored.stream()
                .filter(layout -> user.id().equals(layout.userId()))
                .findFirst();
        if (own.isPresent()) {
            return new ListLayout(ListLayout.Origin.USER, null, offered(own.get(), fields));
        }
        Map<UUID, ListLayoutTable.Stored> ofOffices = stored.stream()
                .filter(layout -> layout.officeId() != null)
                .collect(Collectors.toMap(ListLayoutTable.Stored::officeId, Function.identity()));
        return offices.listUpwards(user.organisationId(), user.office().id()).stream()
                .filter(office -> ofOffices.containsKey(office.id()))
                .findFirst()
                .map(office -> ofOffice(office, ofOffices, fields))
                .orElseGet(() -> builtIn(user, view));
    }

    private static ListLayout ofOffice(
            OfficeView office, Map<UUID, ListLayoutTable.Stored> ofOffices, Set<UUID> fields) {
        ListLayoutTable.Stored stored = ofOffices.get(office.id());
        return new ListLayout(
                ListLayout.Origin.OFFICE, office.name(), stored == null ? List.of() : offered(stored, fields));
    }

    private static List<LayoutColumn> offered(ListLayoutTable.Stored layout, Set<UUID> fields) {
        return layout.columns().stream()
                .filter(column -> column.customFieldId() == null || fields.contains(column.customFieldId()))
                .toList();
    }

    /**
     * Every column the user can choose: the standard ones, and the custom fields of the own offices, in their order.
     */
    public List<LayoutColumn> listAll(ActingUser user) {
        List<LayoutColumn> all = new ArrayList<>();
        for (ListColumn column : ListColumn.values()) {
            all.add(LayoutColumn.of(column));
        }
        listFields(user).forEach(field -> all.add(LayoutColumn.ofCustomField(field.id())));
        return all;
    }

    /** The custom fields in use that the offices this user sees have, whatever the lead group, in their order. */
    public List<CustomFieldView> listFields(ActingUser user) {
        return catalogue.fieldOffers(user.organisationId()).seenFrom(user.visibleOffices());
    }

    /** What Baton shows by itself: what can differ between the rows of this view, for this user. */
    static ListLayout builtIn(ActingUser user, ListView view) {
        boolean coordinates = user.may(Right.LEAD_VIEW_OFFICE);
        List<ListColumn> columns = new ArrayList<>(List.of(ListColumn.TYPE, ListColumn.SOURCE, ListColumn.CAMPAIGN));
        if (STAGES_DIFFER.contains(view)) {
            columns.add(ListColumn.STAGE);
        }
        if (coordinates && !HELD_BY_NOBODY_ELSE.contains(view)) {
            columns.add(ListColumn.HOLDER);
        }
        if (coordinates && (user.visibleOffices().size() > 1 || view == ListView.DISPATCHED)) {
            columns.add(ListColumn.OFFICE);
        }
        if (MAY_WAIT_FOR_AN_ANSWER.contains(view)) {
            columns.add(ListColumn.TIME_UNTIL_REVOKE);
        }
        columns.addAll(List.of(ListColumn.CONTACT_EXISTS, ListColumn.PHONE, ListColumn.LAST_NOTE, ListColumn.RECEIVED));
        return new ListLayout(
                ListLayout.Origin.BUILT_IN,
                null,
                columns.stream().map(LayoutColumn::of).toList());
    }
}
