package io.baton.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of leads of a group that repeat an earlier one.
 *
 * @param hours how long ago the earlier lead came in at most, exactly where the scope is HOURS
 */
public record DuplicateRule(DuplicateScope scope, @Nullable Integer hours, DuplicateAction action) {

    /** What every group begins with: leads are linked to what they repeat. */
    public static final DuplicateRule LINKING = new DuplicateRule(DuplicateScope.ALL, null, DuplicateAction.LINK);

    /** Whether it can be carried out without looking at what is repeated: by linking all, or none. */
    public boolean needsNoLook() {
        return scope == DuplicateScope.OFF || (scope == DuplicateScope.ALL && action == DuplicateAction.LINK);
    }
}
