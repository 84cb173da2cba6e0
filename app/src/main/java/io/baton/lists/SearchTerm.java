package io.baton.lists;

import io.baton.shared.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a quick search asks for.
 *
 * @param prefixes one of them must begin one of the lead's search tokens
 */
record SearchTerm(List<String> prefixes) implements Clue {

    /** The token under which all leads stand that have a word with the same beginning; null where there is none. */
    @Nullable
    String beginning() {
        return prefixes.size() == 1 ? SearchText.beginning(prefixes.getFirst()) : null;
    }

    @Override
    public boolean isCheckedById() {
        return false;
    }

    static SearchTerm of(String prefix) {
        return new SearchTerm(List.of(prefix));
    }
}
