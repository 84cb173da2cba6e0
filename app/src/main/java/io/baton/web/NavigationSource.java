package io.baton.web;

import io.baton.access.ActingUser;
import java.util.List;

/** A part of the pages that has entries in the navigation. Each subpackage of web brings its own. */
public interface NavigationSource {

    /** From this position on, entries stand apart at the end. */
    int SETTINGS = 900;

    /**
     * One entry, before it is known whether it is the current one.
     *
     * @param position smaller stands higher; settings stand from 900 on
     * @param waiting how much waits there, or null
     */
    record Entry(
            int position,
            String key,
            String path,
            String icon,
            @org.jspecify.annotations.Nullable String waiting) {}

    /** The entries this user's rights allow. Runs in a read snapshot. */
    List<Entry> entriesFor(ActingUser user);
}
