package io.baton.tasks;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a task says, as it is asked for.
 *
 * @param dueMinute minutes after midnight, or null for the whole day
 * @param priority null for a normal one
 * @param assigneeId who is to do it; null for the acting user
 * @param remindBefore minutes before it is due; null for no reminder. One due on a whole day counts as due at nine
 */
public record TaskFacts(
        @Nullable String title,
        @Nullable String text,
        @Nullable LocalDate dueOn,
        @Nullable Integer dueMinute,
        @Nullable TaskPriority priority,
        @Nullable UUID assigneeId,
        @Nullable Integer remindBefore) {}
