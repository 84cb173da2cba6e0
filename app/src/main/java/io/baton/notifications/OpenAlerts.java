package io.baton.notifications;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;

/** Marks alerts of the actor's own as opened; those of others, or opened before, are passed over. Everybody. */
public record OpenAlerts(List<UUID> alertIds) implements Command<AlertsOpened> {}
