package io.baton.web.lists;

import io.baton.lists.LeadSelection.Parameter;
import io.baton.lists.SavedFilterView;
import io.baton.web.FormProblems;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The dialog that saves what a list shows under a name, and in which saved filters are renamed, replaced and deleted.
 *
 * @param changeable the filters the user may change
 * @param ownOffice the office the user may share filters with, or null
 * @param tried the filter that was to be changed when something was not right, or null where a new one was
 * @param typed the name that was given then, or blank
 */
public record SavedDialog(
        ListAddress address,
        List<SavedFilterView> changeable,
        @Nullable String ownOffice,
        @Nullable UUID tried,
        String typed,
        FormProblems problems) {

    /** The list as hidden fields of the forms. */
    public List<Parameter> kept() {
        return address.parameters();
    }

    /** What is wrong with the name of a new filter, or null. */
    public @Nullable String problem() {
        return tried == null
                ? problems.all().stream().map(each -> each.code()).findFirst().orElse(null)
                : null;
    }

    /** What is wrong with the new name of a filter, or null. */
    public @Nullable String problem(SavedFilterView filter) {
        return filter.id().equals(tried)
                ? problems.all().stream().map(each -> each.code()).findFirst().orElse(null)
                : null;
    }

    /** The name to show of a filter: what was typed, where it was refused. */
    public String name(SavedFilterView filter) {
        return filter.id().equals(tried) ? typed : filter.name();
    }
}
