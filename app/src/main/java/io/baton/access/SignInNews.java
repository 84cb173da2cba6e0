package io.baton.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a user wants to be told at sign-in.
 *
 * @param wanted whether new leads are told of
 * @param since the sign-in before this one, or null where this is the first
 */
public record SignInNews(boolean wanted, @Nullable Instant since) {}
