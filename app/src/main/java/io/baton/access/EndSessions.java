package io.baton.access;

import io.baton.platform.Command;
import java.util.Set;

/** The actor ends some of the own sessions; answers how many there were. */
public record EndSessions(Set<String> sessionIds) implements Command<Integer> {}
