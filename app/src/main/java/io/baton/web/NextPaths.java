package io.baton.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a list's further stretches are, with its search kept. */
public final class NextPaths {

    private NextPaths() {}

    /** The path of the stretch at a cursor, or null where there is none. */
    public static @Nullable String next(String path, String q, @Nullable String nextCursor) {
        return nextCursor == null ? null : build(path, q, nextCursor);
    }

    /** The path of the first stretch, or null where that is shown already. */
    public static @Nullable String first(String path, String q, @Nullable String cursor) {
        return cursor == null || cursor.isEmpty() ? null : build(path, q, "");
    }

    private static String build(String path, String q, String cursor) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path);
        if (!q.isEmpty()) {
            uri.queryParam("q", "{q}");
        }
        if (!cursor.isEmpty()) {
            uri.queryParam("cursor", "{cursor}");
        }
        return uri.encode().buildAndExpand(Map.of("q", q, "cursor", cursor)).toUriString();
    }
}
