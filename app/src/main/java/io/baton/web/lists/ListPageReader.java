package io.baton.web.lists;

import io.baton.access.ActingUser;
import io.baton.access.Offices;
import io.baton.access.Right;
import io.baton.catalogue.CustomFieldView;
import io.baton.leads.LeadVisibility;
import io.baton.lists.CappedCount;
import io.baton.lists.CustomCell;
import io.baton.lists.FilterConditions;
import io.baton.lists.LayoutColumn;
import io.baton.lists.LeadList;
import io.baton.lists.LeadListRequest;
import io.baton.lists.LeadOrder;
import io.baton.lists.LeadPage;
import io.baton.lists.LeadRow;
import io.baton.lists.ListLayout;
import io.baton.lists.ListLayouts;
import io.baton.lists.ListView;
import io.baton.lists.SavedFilters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the page of a list shows. */
@Component
class ListPageReader {

    /** Views of partners: nothing is in them yet, and no tab leads there. */
    private static final Set<ListView> NOT_YET = EnumSet.of(ListView.DISTRIBUTED, ListView.DEACTIVATED);

    private final LeadList lists;
    private final FilterChoices choices;
    private final RowContacts contacts;
    private final ListLayouts layouts;
    private final FilterConditions conditions;
    private final SavedFilters saved;
    private final GroupChoice groups;
    private final Offices offices;

    ListPageReader(
            LeadList lists,
            FilterChoices choices,
            RowContacts contacts,
            ListLayouts layouts,
            FilterConditions conditions,
            SavedFilters saved,
            GroupChoice groups,
            Offices offices) {
        this.lists = lists;
        this.choices = choices;
        this.contacts = contacts;
        this.layouts = layouts;
        this.conditions = conditions;
        this.saved = saved;
        this.groups = groups;
        this.offices = offices;
    }

    /**
     * What is shown of an address: a view this user has, in an order there is. A link of somebody who has more views
     * leads to where this user's work waits.
     */
    ListAddress shown(ActingUser user, ListAddress address) {
        ListView view = address.view();
        boolean mayShow = viewsFor(user).contains(view) || NOT_YET.contains(view);
        ListAddress there = mayShow ? address : address.on(lists.waitingView(user));
        return conditions.sorts(user.organisationId(), there.order()) ? there : there.by(LeadOrder.NEWEST);
    }

    LeadListPage read(ActingUser user, ListAddress address) {
        LeadPage<LeadRow> page =
                lists.page(user, LeadListRequest.of(address.selection(), address.cursor(), LeadListRequest.USUAL));
        RowContacts.Found found = contacts.of(user, page.items());
        Set<BarCommand> bar = EnumSet.noneOf(BarCommand.class);
        List<LeadListPage.Row> rows = new ArrayList<>();
        ListLayout layout = layouts.get(user, address.view());
        List<ColumnView> columns = columns(user, layout.columns());
        Map<UUID, Map<UUID, CustomCell>> custom = lists.listCustomCells(user, page.items(), fieldIds(columns));
        Predicate<BarCommand> offered = groups.offered(user.organisationId());
        for (LeadRow lead : page.items()) {
            Set<BarCommand> commands =
                    RowCommands.of(user, lead).stream().filter(offered).collect(Collectors.toSet());
            bar.addAll(commands);
            rows.add(new LeadListPage.Row(
                    lead,
                    RowCommands.text(commands),
                    commands.contains(BarCommand.ACCEPT),
                    found.exists(lead),
                    found.toOpen(lead),
                    custom.getOrDefault(lead.id(), Map.of())));
        }
        return new LeadListPage(
                address,
                office(user, address.filter().officeId()),
                tabs(user, address),
                choices.chips(user, address),
                SavedMenu.of(saved.list(user), address),
                rows,
                columns,
                layout.origin() != ListLayout.Origin.BUILT_IN,
                address.view() == ListView.UNACCEPTED && user.mayHoldLeads() && user.may(Right.LEAD_ANSWER),
                user.may(Right.LEAD_CREATE),
                List.copyOf(bar),
                href(address, page.nextCursor()),
                href(address, page.previousCursor()));
    }

    private @Nullable String office(ActingUser user, @Nullable UUID officeId) {
        return officeId != null && user.visibleOffices().contains(officeId)
                ? offices.get(user.organisationId(), officeId).name()
                : null;
    }

    /** The columns this user sees of a view, in order. */
    List<ColumnView> columns(ActingUser user, ListView view) {
        return columns(user, layouts.get(user, view).columns());
    }

    /** Every column there is. */
    List<ColumnView> allColumns(ActingUser user) {
        return columns(user, layouts.listAll(user));
    }

    private List<ColumnView> columns(ActingUser user, List<LayoutColumn> columns) {
        boolean anyCustom = columns.stream().anyMatch(column -> column.customFieldId() != null);
        Map<UUID, CustomFieldView> fields = anyCustom
                ? layouts.listFields(user).stream().collect(Collectors.toMap(CustomFieldView::id, Function.identity()))
                : Map.of();
        return columns.stream().map(column -> ColumnView.of(column, fields)).toList();
    }

    private static List<UUID> fieldIds(List<ColumnView> columns) {
        return columns.stream()
                .map(column -> column.column().customFieldId())
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String href(ListAddress address, @Nullable String cursor) {
        return cursor == null ? null : address.at(cursor).href();
    }

    private List<LeadListPage.Tab> tabs(ActingUser user, ListAddress address) {
        List<ListView> views = new ArrayList<>(viewsFor(user));
        if (!views.contains(address.view())) {
            views.add(address.view());
        }
        Map<ListView, CappedCount> counts =
                lists.count(user, views, address.filter().officeId());
        return views.stream()
                .map(view -> new LeadListPage.Tab(
                        view,
                        ListAddress.of(view)
                                .inOffice(address.filter().officeId())
                                .href(),
                        counts.getOrDefault(view, CappedCount.ZERO),
                        view == address.view()))
                .toList();
    }

    /** The views that can hold something for this user. */
    private static List<ListView> viewsFor(ActingUser user) {
        if (!user.may(Right.LEAD_VIEW_OFFICE)) {
            return List.of(ListView.UNACCEPTED, ListView.ACCEPTED, ListView.EXPIRED, ListView.CLOSED, ListView.ALL);
        }
        List<ListView> views = new ArrayList<>(List.of(ListView.UNASSIGNED));
        if (user.mayHoldLeads()) {
            views.add(ListView.ASSIGNED_TO_ME);
        }
        views.addAll(
                List.of(ListView.UNACCEPTED, ListView.ACCEPTED, ListView.EXPIRED, ListView.REJECTED, ListView.REVOKED));
        if (LeadVisibility.recalls(user) && !user.worksInTheOnlyOffice()) {
            views.add(ListView.DISPATCHED);
        }
        views.addAll(List.of(ListView.CLOSED, ListView.ALL));
        return views;
    }
}
