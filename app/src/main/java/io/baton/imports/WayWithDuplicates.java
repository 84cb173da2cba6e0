package io.baton.imports;

import io.baton.catalogue.DuplicateRule;
import io.baton.catalogue.DuplicateScope;

/** What becomes of a row that repeats a lead which is there, or an earlier row. */
public enum WayWithDuplicates {
    /** It becomes no lead. */
    SKIP,
    /** It becomes a lead that is linked to the first of its person or firm. */
    LINK,
    /** It becomes a lead like any other. */
    ADD;

    /** What comes nearest to the duplicate rule of a lead group, where nobody chose. */
    static WayWithDuplicates of(DuplicateRule rule) {
        if (rule.scope() == DuplicateScope.OFF) {
            return ADD;
        }
        return switch (rule.action()) {
            case REJECT -> SKIP;
            case LINK, LINK_AND_COPY -> LINK;
        };
    }
}
