package io.baton.web.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dialog that asks what shall become of leads that are taken back.
 *
 * @param holders the names of those who hold them
 */
public record RevokeView(Tagged tagged, List<String> holders) {

    /** The only holder, or null when there are several. */
    public @Nullable String onlyHolder() {
        return holders.size() == 1 ? holders.getFirst() : null;
    }
}
