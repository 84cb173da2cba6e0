package io.baton.web;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Paths to go back to that come from outside: only ever ones of ours. */
public final class LocalPaths {

    /** Where all lists of leads are. */
    public static final String LIST = "/leads";

    private static final int LONGEST = 2000;

    private LocalPaths() {}

    /** The path as it is when it is local, else the other. */
    public static String localOr(@Nullable String path, String otherwise) {
        return path != null && isLocal(path) ? path : otherwise;
    }

    /** The list somebody came from when nothing else says it: its path with its query. */
    public static String listBefore(@Nullable String referer) {
        try {
            URI address = URI.create(Objects.requireNonNullElse(referer, LIST));
            boolean isList = LIST.equals(address.getRawPath());
            return isList && address.getRawQuery() != null ? LIST + "?" + address.getRawQuery() : LIST;
        } catch (IllegalArgumentException e) {
            return LIST;
        }
    }

    private static boolean isLocal(String path) {
        return path.length() <= LONGEST
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().noneMatch(character -> character == '\\' || Character.isISOControl(character));
    }
}
