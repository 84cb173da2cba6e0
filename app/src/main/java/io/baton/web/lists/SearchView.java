package io.baton.web.lists;

import io.baton.contacts.ContactRow;
import io.baton.lists.LeadRow;
import java.util.List;

/** What the search of the header found. */
public record SearchView(String q, Found<LeadRow> leads, Found<ContactRow> contacts) {

    /**
     * What was found of one kind.
     *
     * @param may whether the user sees things of this kind at all
     * @param more whether there are more than these
     * @param all the address of the list that shows all of it
     */
    public record Found<T>(boolean may, List<T> items, boolean more, String all) {

        static <T> Found<T> none() {
            return new Found<>(false, List.of(), false, "");
        }

        static <T> Found<T> nothing(String all) {
            return new Found<>(true, List.of(), false, all);
        }
    }

    /** Whether something was looked for and nothing found. */
    public boolean inVain() {
        return !q.isEmpty() && leads.items().isEmpty() && contacts.items().isEmpty();
    }
}
