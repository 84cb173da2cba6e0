package io.baton.web.access;

import io.baton.access.OfficeView;
import io.baton.web.FormProblems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one office, or of a new one.
 *
 * @param office as kept, or null for a new one
 * @param parents where it can stand: not below itself
 * @param corporate the office that is the corporate one
 */
public record OfficePageView(
        @Nullable OfficeView office,
        OfficeForm form,
        List<OfficeView> parents,
        OfficeView corporate,
        List<Choice> zones,
        List<Choice> countries,
        FormProblems problems) {

    /** Where the form goes. */
    public String action() {
        return office == null ? "/settings/offices" : "/settings/offices/" + office.id();
    }

    /** Whether it stands at the top of the tree, where it stays. */
    public boolean top() {
        return office != null && office.parentId() == null;
    }
}
