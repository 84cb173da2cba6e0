package io.baton.catalogue;

import org.jspecify.annotations.Nullable;

/** A duplicate rule as somebody gives it; null is not given. */
public record GivenDuplicateRule(
        @Nullable DuplicateScope scope,
        @Nullable Integer hours,
        @Nullable DuplicateAction action) {}
