package io.baton.lists;

import java.util.List;

/**
 * One thing a quick search asks for.
 *
 * @param prefixes one of them must begin one of the lead's search tokens
 */
record SearchTerm(List<String> prefixes) implements Clue {

    static SearchTerm of(String prefix) {
        return new SearchTerm(List.of(prefix));
    }
}
