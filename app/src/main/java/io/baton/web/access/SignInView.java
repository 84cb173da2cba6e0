package io.baton.web.access;

import io.baton.access.DemoPeople;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in page.
 *
 * @param email what was typed
 * @param then the path of ours to go to afterwards
 * @param problem the key of what is wrong, or null
 * @param minutes with a problem of too many tries: after how many minutes the next is heard
 * @param people in a demonstration: who to sign in as, with passwords that are no secret there
 */
public record SignInView(
        String email, String then, @Nullable String problem, long minutes, List<DemoPeople.DemoPerson> people) {}
