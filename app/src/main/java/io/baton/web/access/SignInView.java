package io.baton.web.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in page.
 *
 * @param email what was typed
 * @param then the path of ours to go to afterwards
 * @param problem the key of what is wrong, or null
 * @param minutes with a problem of too many tries: after how many minutes the next is heard
 * @param hints in a demonstration: who to sign in as
 */
public record SignInView(
        String email, String then, @Nullable String problem, long minutes, List<SignInHints.Hint> hints) {}
