package io.baton.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list by keyset.
 *
 * @param nextCursor opaque; where the next stretch begins, or null at the end
 */
public record Slice<T>(List<T> items, @Nullable String nextCursor) {

    public <R> Slice<R> map(Function<? super T, ? extends R> function) {
        return new Slice<>(items.stream().<R>map(function).toList(), nextCursor);
    }
}
