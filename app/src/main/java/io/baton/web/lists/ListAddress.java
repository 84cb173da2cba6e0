package io.baton.web.lists;

import io.baton.lists.LeadFilter;
import io.baton.lists.LeadOrder;
import io.baton.lists.LeadSelection;
import io.baton.lists.LeadSelection.Parameter;
import io.baton.lists.ListView;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list as its address says it: it can be bookmarked and sent to somebody.
 *
 * @param saved the saved filter it was opened by, whatever was changed since, or null
 */
public record ListAddress(
        LeadSelection selection,
        @Nullable String cursor,
        @Nullable UUID saved) {

    static final String PATH = "/leads";

    static ListAddress of(ListView view) {
        return new ListAddress(LeadSelection.of(view), null, null);
    }

    public ListView view() {
        return selection.view();
    }

    public LeadFilter filter() {
        return selection.filter();
    }

    public LeadOrder order() {
        return selection.order();
    }

    /** The same filters on another view, from its beginning. */
    public ListAddress on(ListView other) {
        return selecting(new LeadSelection(other, filter(), order()));
    }

    public ListAddress by(LeadOrder other) {
        return selecting(new LeadSelection(view(), filter(), other));
    }

    public ListAddress at(@Nullable String otherCursor) {
        return new ListAddress(selection, otherCursor, saved);
    }

    public ListAddress with(LeadFilter other) {
        return selecting(selection.with(other));
    }

    private ListAddress selecting(LeadSelection other) {
        return new ListAddress(other, null, saved);
    }

    /** The leads of one office, or of all one sees for null. */
    public ListAddress inOffice(@Nullable UUID officeId) {
        return with(filter().withOffice(officeId));
    }

    /** The view with its search, without filters. */
    public ListAddress unfiltered() {
        return with(filter().searchAlone());
    }

    /** The view with its filters, without the search. */
    public ListAddress unsearched() {
        return with(filter().withSearch(null));
    }

    public String href() {
        return under(PATH);
    }

    /** The address of another page that keeps this list in mind. */
    public String under(String path) {
        return under(path, List.of());
    }

    /** The address of this list as a file: all of it, wherever one is in it. */
    public String export(ExportFormat format, boolean allColumns) {
        List<Parameter> more = new ArrayList<>(List.of(new Parameter("format", format.name())));
        if (allColumns) {
            more.add(new Parameter("allColumns", "true"));
        }
        return at(null).under(PATH + "/export", more);
    }

    /** The same with something more to say. */
    public String under(String path, List<Parameter> more) {
        List<Parameter> all = new ArrayList<>(parameters());
        if (cursor != null) {
            all.add(new Parameter("cursor", cursor));
        }
        all.addAll(more);
        return path + "?" + LeadSelection.query(all);
    }

    /** Everything but the place within the list, as a form carries it. */
    public List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(selection.parameters());
        if (saved != null) {
            all.add(new Parameter("saved", saved.toString()));
        }
        return all;
    }

    /** The same without the search, for the form that searches. */
    public List<Parameter> parametersBesideSearch() {
        return unsearched().parameters();
    }

    /** The order one gets by pressing a column's head: that column, or the other way round. */
    public LeadOrder pressed(LeadOrder.Key key) {
        if (order().key() == key) {
            return LeadOrder.by(key, !order().descending());
        }
        return LeadOrder.by(key, key == LeadOrder.Key.RECEIVED);
    }

    /** The same for the column of a custom field. */
    public LeadOrder pressed(UUID customField) {
        boolean again = customField.equals(order().customFieldId());
        return LeadOrder.byCustomField(customField, again && !order().descending());
    }

    static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
