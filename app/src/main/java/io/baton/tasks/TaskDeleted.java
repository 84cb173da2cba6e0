package io.baton.tasks;

import org.jspecify.annotations.Nullable;

/** It is gone, and was called so. */
public record TaskDeleted(String title, @Nullable TaskSubject subject) {}
