package io.baton.web.lists;

import io.baton.lists.CappedCount;
import io.baton.lists.CustomCell;
import io.baton.lists.LeadRow;
import io.baton.lists.ListView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list of leads as a page.
 *
 * @param office the one office whose leads it shows, or null
 * @param saved the saved filters there are for this user
 * @param columns what is shown of each lead beside its name, in order
 * @param chosen whether somebody chose the columns: then all of them are shown, and the list scrolls where they are too
 *     wide
 * @param cards whether its leads are offers to the user, answered one by one on a phone
 * @param mayCreate whether the user may type leads in
 * @param bar the commands that at least one row has
 * @param next the address of the next stretch, or null
 * @param previous the address of the stretch before, or null
 */
public record LeadListPage(
        ListAddress address,
        @Nullable String office,
        List<Tab> tabs,
        List<FilterChip> chips,
        SavedMenu saved,
        List<Row> rows,
        List<ColumnView> columns,
        boolean chosen,
        boolean cards,
        boolean mayCreate,
        List<BarCommand> bar,
        @Nullable String next,
        @Nullable String previous) {

    private static final List<BarCommand> READY =
            List.of(BarCommand.ASSIGN, BarCommand.DISPATCH, BarCommand.REJECT_FROM_OFFICE);

    /** One view with its count. */
    public record Tab(ListView view, String href, CappedCount count, boolean current) {}

    /**
     * One lead.
     *
     * @param commands the names of the commands the user can give for it, separated by spaces
     * @param mayAccept whether the user can accept it
     * @param contactExists whether it belongs to a contact, by acceptance or by record match
     * @param contact the one to open, or null where there are several or the user does not see it
     * @param custom what it has in the custom fields that are shown
     */
    public record Row(
            LeadRow lead,
            String commands,
            boolean mayAccept,
            boolean contactExists,
            @Nullable UUID contact,
            Map<UUID, CustomCell> custom) {}

    /** Whether something narrows the view. */
    public boolean isNarrowed() {
        String q = address.filter().q();
        return !chips.isEmpty() || (q != null && !q.isBlank());
    }

    /** What was searched for; empty when nothing was. */
    public String search() {
        String q = address.filter().q();
        return q == null ? "" : q;
    }

    /** The count of the view that is shown, without filters. */
    public CappedCount count() {
        return tabs.stream().filter(Tab::current).map(Tab::count).findFirst().orElse(CappedCount.ZERO);
    }

    /** Whether a command is there for browsers without script: those see every one that some row has. */
    public boolean withoutScript(BarCommand command) {
        return bar.contains(command);
    }

    /** The commands that can be given for all of the list, also beyond this page, separated by spaces. */
    public String commandsForWhole() {
        return isWhole()
                ? ""
                : RowCommands.text(
                        bar.stream().filter(BarCommand::isForWholeLists).collect(Collectors.toSet()));
    }

    /** Where bulk work on all of the list begins. */
    public String wholeHref() {
        return address.at(null).under(ListAddress.PATH + "/bulk-works/new");
    }

    /** Where one chooses whose leads are shown. */
    public String officesHref() {
        return address.at(null).under(OfficesPages.PATH);
    }

    /** Where it is said how many leads the narrowed list has. */
    public String countHref() {
        return address.at(null).under(ListAddress.PATH + "/count");
    }

    /**
     * The commands that stand ready above the list before anything is tagged: those a coordinator gives to what waits
     * to be given on.
     */
    public List<BarCommand> ready() {
        return address.view() == ListView.UNASSIGNED
                ? READY.stream().filter(bar::contains).toList()
                : List.of();
    }

    /** Whether the whole view is on this page. */
    public boolean isWhole() {
        return next == null && previous == null;
    }
}
