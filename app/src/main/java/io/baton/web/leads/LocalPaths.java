package io.baton.web.leads;

import org.jspecify.annotations.Nullable;

/** Paths to go back to that come from outside: only ever ones of ours. */
final class LocalPaths {

    private static final int LONGEST = 2000;

    private LocalPaths() {}

    /** The path as it is when it is local, else the other. */
    static String localOr(@Nullable String path, String otherwise) {
        return path != null && isLocal(path) ? path : otherwise;
    }

    private static boolean isLocal(String path) {
        return path.length() <= LONGEST
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().noneMatch(character -> character == '\\' || Character.isISOControl(character));
    }
}
