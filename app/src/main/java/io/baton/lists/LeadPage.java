package io.baton.lists;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list.
 *
 * @param nextCursor where the next stretch begins, or null at the end
 * @param previousCursor where the stretch before begins, or null at the beginning
 */
public record LeadPage<T>(
        List<T> items,
        @Nullable String nextCursor,
        @Nullable String previousCursor) {

    public <R> LeadPage<R> with(Function<List<T>, List<R>> mapping) {
        return new LeadPage<>(mapping.apply(items), nextCursor, previousCursor);
    }
}
