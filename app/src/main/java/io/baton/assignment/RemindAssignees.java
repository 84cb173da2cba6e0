package io.baton.assignment;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;

/** Reminds those who have offers whose time is nearly over. Given by the clock. */
record RemindAssignees(List<UUID> leadIds) implements Command<ReminderOutcome> {}
