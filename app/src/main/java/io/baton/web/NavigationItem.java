package io.baton.web;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the navigation.
 *
 * @param key what it is, also the last part of its text's key: {@code navigation.leads}
 * @param settings true for what stands apart at the end: settings, users
 * @param waiting how much waits there for this user, as text such as "12" or "999+", or null
 */
public record NavigationItem(
        String key,
        String path,
        String icon,
        boolean current,
        @Nullable String waiting,
        boolean settings) {}
