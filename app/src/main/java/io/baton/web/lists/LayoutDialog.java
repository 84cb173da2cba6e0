package io.baton.web.lists;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.catalogue.CustomFieldView;
import io.baton.lists.LayoutColumn;
import io.baton.lists.LeadSelection.Parameter;
import io.baton.lists.ListLayout;
import io.baton.lists.ListLayouts;
import io.baton.web.FormProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The choice of a list's columns.
 *
 * @param address of the list
 * @param choices every column: those shown first, in their order, then the others
 * @param origin who chose what is shown now
 * @param office whose default it is, or null
 * @param ownOffice the office whose default the user may choose, or null
 */
public record LayoutDialog(
        ListAddress address,
        List<Choice> choices,
        ListLayout.Origin origin,
        @Nullable String office,
        @Nullable String ownOffice,
        FormProblems problems) {

    /**
     * One column that can be chosen.
     *
     * @param place 1 for the first
     */
    public record Choice(ColumnView column, boolean shown, int place) {}

    static LayoutDialog of(ActingUser user, ListAddress address, ListLayouts layouts, FormProblems problems) {
        ListLayout layout = layouts.get(user, address.view());
        Map<UUID, CustomFieldView> fields =
                layouts.listFields(user).stream().collect(Collectors.toMap(CustomFieldView::id, Function.identity()));
        Set<String> shown = layout.columns().stream().map(LayoutColumn::code).collect(Collectors.toSet());
        List<LayoutColumn> ordered = new ArrayList<>(layout.columns());
        layouts.listAll(user).stream()
                .filter(column -> !shown.contains(column.code()))
                .forEach(ordered::add);
        List<Choice> choices = new ArrayList<>();
        for (LayoutColumn column : ordered) {
            ColumnView view = ColumnView.of(column, fields);
            choices.add(new Choice(view, shown.contains(column.code()), choices.size() + 1));
        }
        return new LayoutDialog(
                address,
                choices,
                layout.origin(),
                layout.office(),
                user.may(Right.LEAD_VIEW_OFFICE) ? user.office().name() : null,
                problems);
    }

    /** The list as hidden fields of the form, so that choosing leads back to it. */
    public List<Parameter> kept() {
        return address.parameters();
    }
}
